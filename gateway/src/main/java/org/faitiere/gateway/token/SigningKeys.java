package org.faitiere.gateway.token;

import java.text.ParseException;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Gives the stored signing key to whoever signs or checks tokens, and makes it when there
 * is none.
 */
@Component
class SigningKeys implements JWKSource<SecurityContext> {

	private static final int BITS = 2048;

	private final SigningKeyRepository repository;

	private final ReentrantLock loading = new ReentrantLock();

	private volatile @Nullable JWKSet keys;

	SigningKeys(SigningKeyRepository repository) {
		this.repository = repository;
	}

	@Override
	public List<JWK> get(JWKSelector selector, @Nullable SecurityContext context) {
		return selector.select(keys());
	}

	private JWKSet keys() {
		JWKSet known = this.keys;
		if (known != null) {
			return known;
		}
		this.loading.lock();
		try {
			JWKSet loaded = new JWKSet(loadOrMake());
			this.keys = loaded;
			return loaded;
		}
		finally {
			this.loading.unlock();
		}
	}

	private JWK loadOrMake() {
		String stored = this.repository.find().orElseGet(() -> {
			String made = make().toJSONString();
			return this.repository.add(made) ? made : this.repository.find().orElseThrow();
		});
		try {
			return JWK.parse(stored);
		}
		catch (ParseException ex) {
			throw new IllegalStateException("The stored signing key cannot be read", ex);
		}
	}

	private static RSAKey make() {
		try {
			return new RSAKeyGenerator(BITS).keyUse(KeyUse.SIGNATURE)
				.algorithm(JWSAlgorithm.RS256)
				.keyIDFromThumbprint(true)
				.generate();
		}
		catch (JOSEException ex) {
			throw new IllegalStateException("A signing key cannot be made", ex);
		}
	}

}
