package org.faitiere.gateway.key;

import java.text.ParseException;

import javax.crypto.SecretKey;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.AESDecrypter;
import com.nimbusds.jose.crypto.AESEncrypter;
import com.nimbusds.jose.jwk.JWK;

/**
 * Encrypts signing keys as RFC 7517 does (section 7): each by a key of its own, which is
 * encrypted by the first of the {@link EncryptionKeys}.
 */
final class KeySeal {

	private static final String CONTENT = "jwk+json";

	private KeySeal() {
	}

	static String seal(JWK key, EncryptionKeys keys) {
		JWEHeader header = new JWEHeader.Builder(JWEAlgorithm.A256GCMKW, EncryptionMethod.A256GCM).contentType(CONTENT)
			.keyID(keys.current())
			.build();
		JWEObject sealed = new JWEObject(header, new Payload(key.toJSONString()));
		try {
			sealed.encrypt(new AESEncrypter(keys.byName().get(keys.current())));
			return sealed.serialize();
		}
		catch (JOSEException ex) {
			throw new IllegalStateException("A signing key cannot be encrypted", ex);
		}
	}

	static JWK open(String sealed, EncryptionKeys keys) {
		try {
			JWEObject object = JWEObject.parse(sealed);
			SecretKey key = keys.byName().get(object.getHeader().getKeyID());
			if (key == null) {
				throw new IllegalStateException("A signing key is encrypted by " + object.getHeader().getKeyID()
						+ ", which the encryption file does not have");
			}
			object.decrypt(new AESDecrypter(key));
			return JWK.parse(object.getPayload().toString());
		}
		catch (ParseException | JOSEException ex) {
			throw new IllegalStateException("A signing key cannot be decrypted", ex);
		}
	}

	static boolean isSealedBy(String sealed, String name) {
		try {
			return name.equals(JWEObject.parse(sealed).getHeader().getKeyID());
		}
		catch (ParseException ex) {
			throw new IllegalStateException("A signing key cannot be read", ex);
		}
	}

}
