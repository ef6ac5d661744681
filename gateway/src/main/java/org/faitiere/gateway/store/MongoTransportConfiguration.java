package org.faitiere.gateway.store;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Lets the gateway renew the certificates of its connections to the database without a
 * stop.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("spring.mongodb.ssl.bundle")
class MongoTransportConfiguration {

	private static final Logger log = LoggerFactory.getLogger(MongoTransportConfiguration.class);

	@Bean
	MongoClientSettingsBuilderCustomizer newestCertificates(SslBundles bundles,
			@Value("${spring.mongodb.ssl.bundle}") String name) {
		LiveSslBundle live = new LiveSslBundle(bundles.getBundle(name));
		bundles.addBundleUpdateHandler(name, (next) -> {
			live.renew(next);
			log.info("New connections use the new certificates of {}", name);
		});
		return (client) -> client.applyToSslSettings((tls) -> tls.enabled(true).context(live.createSslContext()));
	}

}
