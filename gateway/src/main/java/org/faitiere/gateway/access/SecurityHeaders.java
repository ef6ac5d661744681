package org.faitiere.gateway.access;

import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.stereotype.Component;

/**
 * The headers that keep browsers from doing harm, the same on every answer.
 */
@Component
public class SecurityHeaders implements Customizer<HeadersConfigurer<HttpSecurity>> {

	private final String contentPolicy;

	SecurityHeaders(PublicAddress address) {
		// component libraries set styles inline; browsers apply form-action to the
		// redirects after a form too, so the way back to the admin UI has to be in it
		this.contentPolicy = String.join("; ", "default-src 'self'", "script-src 'self'",
				"style-src 'self' 'unsafe-inline'", "img-src 'self' data: blob:", "font-src 'self' data:",
				"connect-src 'self'", "worker-src 'self'", "manifest-src 'self'", "object-src 'none'",
				"base-uri 'self'", "form-action 'self' " + address.issuer(), "frame-src 'self'",
				"frame-ancestors 'self'");
	}

	@Override
	public void customize(HeadersConfigurer<HttpSecurity> headers) {
		headers.contentSecurityPolicy((policy) -> policy.policyDirectives(this.contentPolicy))
			.frameOptions(FrameOptionsConfig::sameOrigin)
			.referrerPolicy((referrer) -> referrer.policy(ReferrerPolicy.STRICT_ORIGIN_WHEN_CROSS_ORIGIN))
			.permissionsPolicyHeader(
					(permissions) -> permissions.policy("camera=(), microphone=(), geolocation=(), payment=(), usb=()"))
			.cacheControl(HeadersConfigurer.CacheControlConfig::disable);
	}

}
