package org.faitiere.gateway.session;

import org.faitiere.gateway.access.PublicAddress;

import org.springframework.boot.session.autoconfigure.DefaultCookieSerializerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.config.annotation.web.http.EnableSpringHttpSession;

/**
 * Puts the kept sessions in the place of those of the web server.
 */
@Configuration(proxyBeanMethods = false)
@EnableSpringHttpSession
class SessionConfiguration {

	// also behind a proxy that forgets to say that it was reached by TLS
	@Bean
	DefaultCookieSerializerCustomizer secureWhereTheWorldUsesTls(PublicAddress address) {
		return (cookie) -> {
			if ("https".equals(address.issuer().getScheme())) {
				cookie.setUseSecureCookie(true);
			}
		};
	}

}
