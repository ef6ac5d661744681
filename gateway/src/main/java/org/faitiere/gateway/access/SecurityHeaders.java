package org.faitiere.gateway.access;

import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.stereotype.Component;

/**
 * The headers that keep browsers from doing harm. Pages may load what the gateway serves;
 * an answer of the API is no page and may load nothing, but a report in HTML keeps its
 * styles and pictures.
 */
@Component
public class SecurityHeaders {

	private static final String API_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; "
			+ "frame-ancestors 'self'";

	private final String pagePolicy;

	SecurityHeaders(PublicAddress address) {
		// component libraries set styles inline; browsers apply form-action to the
		// redirects after a form too, so the way back to the admin UI has to be in it
		this.pagePolicy = String.join("; ", "default-src 'self'", "script-src 'self'",
				"style-src 'self' 'unsafe-inline'", "img-src 'self' data: blob:", "font-src 'self' data:",
				"object-src 'none'", "base-uri 'self'", "form-action 'self' " + address.issuer(),
				"frame-ancestors 'self'");
	}

	public Customizer<HeadersConfigurer<HttpSecurity>> ofPages() {
		return (headers) -> with(headers, this.pagePolicy);
	}

	Customizer<HeadersConfigurer<HttpSecurity>> ofApi() {
		return (headers) -> with(headers, API_POLICY);
	}

	private static void with(HeadersConfigurer<HttpSecurity> headers, String contentPolicy) {
		headers.contentSecurityPolicy((policy) -> policy.policyDirectives(contentPolicy))
			.frameOptions(FrameOptionsConfig::sameOrigin)
			.xssProtection(HeadersConfigurer.XXssConfig::disable)
			.referrerPolicy((referrer) -> referrer.policy(ReferrerPolicy.STRICT_ORIGIN_WHEN_CROSS_ORIGIN))
			.permissionsPolicyHeader((permissions) -> permissions
				.policy("camera=(), microphone=(), geolocation=(), payment=(), usb=()"));
	}

}
