package org.faitiere.gateway.access;

import java.net.URI;

import jakarta.validation.constraints.NotNull;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Where the world finds the gateway; also the issuer in every token.
 *
 * @param issuer address without a slash at its end
 */
@ConfigurationProperties("faitiere.gateway")
@Validated
public record PublicAddress(@NotNull URI issuer) {

	public PublicAddress {
		if (issuer != null && issuer.toString().endsWith("/")) {
			throw new IllegalArgumentException("faitiere.gateway.issuer must not end with a slash");
		}
	}

	/**
	 * Returns the address of a page.
	 * @param path path that starts with a slash
	 * @return absolute address
	 */
	public String page(String path) {
		return this.issuer + path;
	}

}
