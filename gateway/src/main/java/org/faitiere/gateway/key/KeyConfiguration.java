package org.faitiere.gateway.key;

import java.time.Clock;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Puts the signing keys together.
 */
@Configuration(proxyBeanMethods = false)
class KeyConfiguration {

	@Bean
	SigningKeys signingKeys(KeyRingRepository repository, SigningKeySettings settings, LongestTokenLife tokens) {
		EncryptionKeyFile file = new EncryptionKeyFile(settings);
		return new SigningKeys(repository, file::read, settings, tokens, Clock.systemUTC());
	}

}
