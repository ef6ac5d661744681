package org.faitiere.gateway.access;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/**
 * The firewall of Spring Security with the same rule for header values without a pattern:
 * the headers of a request are read many times on their way through a gateway.
 */
@Configuration(proxyBeanMethods = false)
class Firewall {

	@Bean
	HttpFirewall httpFirewall() {
		StrictHttpFirewall firewall = new StrictHttpFirewall();
		firewall.setAllowedHeaderValues(Firewall::isText);
		return firewall;
	}

	private static boolean isText(String value) {
		for (int i = 0; i < value.length(); i++) {
			char c = value.charAt(i);
			if (c < ' ' || c > '~' && (Character.isISOControl(c) || !Character.isDefined(c))) {
				return false;
			}
		}
		return true;
	}

}
