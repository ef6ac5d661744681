package org.faitiere.support.test;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;

import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;

/**
 * Signed tokens with the claims that the gateway gives.
 */
public final class TestTokens {

	private static final List<String> PARTNER_SCOPES = List.of("organisations:read", "organisations:write",
			"projects:read", "projects:write", "activities:read", "activities:write", "reports:read", "feed:read");

	private static final KeyPair KEYS = keys();

	private TestTokens() {
	}

	/**
	 * The token of a network's own partner client: administrator of it, all scopes but
	 * admin.
	 */
	public static String partner(String network) {
		return token(network, PARTNER_SCOPES, List.of(Map.of("network", network, "role", "ADMINISTRATOR")), false);
	}

	/**
	 * The token of a person or program with one role in one network.
	 */
	public static String member(String subject, String network, String role, String... scopes) {
		List<String> granted = (scopes.length > 0) ? Arrays.asList(scopes) : PARTNER_SCOPES;
		return token(subject, granted, List.of(Map.of("network", network, "role", role)), false);
	}

	/**
	 * The token of a reader without a network.
	 */
	public static String observer() {
		return token("observatoire", List.of("organisations:read", "projects:read", "activities:read", "reports:read"),
				List.of(), false);
	}

	/**
	 * The token of the platform administrator.
	 */
	public static String platformAdministrator() {
		List<String> scopes = new ArrayList<>(PARTNER_SCOPES);
		scopes.add("admin");
		return token("admin@faitiere.test", scopes, List.of(), true);
	}

	public static String token(String subject, List<String> scopes, List<Map<String, String>> grants,
			boolean platformAdministrator) {
		RSAKey key = new RSAKey.Builder(publicKey()).privateKey(KEYS.getPrivate()).keyID("test").build();
		JwtClaimsSet claims = JwtClaimsSet.builder()
			.issuer("http://localhost:8080")
			.subject(subject)
			.issuedAt(Instant.now())
			.expiresAt(Instant.now().plusSeconds(3600))
			.claim("scope", scopes)
			.claim("grants", grants)
			.claim("platform_administrator", platformAdministrator)
			.build();
		return new NimbusJwtEncoder(new ImmutableJWKSet<>(new JWKSet(key)))
			.encode(JwtEncoderParameters.from(JwsHeader.with(SignatureAlgorithm.RS256).build(), claims))
			.getTokenValue();
	}

	/**
	 * What checks the tokens.
	 */
	public static RSAPublicKey publicKey() {
		return (RSAPublicKey) KEYS.getPublic();
	}

	private static KeyPair keys() {
		try {
			KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
			generator.initialize(2048);
			return generator.generateKeyPair();
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
