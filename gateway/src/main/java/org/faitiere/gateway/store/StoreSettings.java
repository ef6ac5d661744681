package org.faitiere.gateway.store;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long the gateway waits for its database.
 *
 * @param selectTimeout longest wait for a server that can answer
 * @param connectTimeout longest wait for a connection
 * @param readTimeout longest wait for an answer
 */
@ConfigurationProperties("faitiere.gateway.store")
record StoreSettings(@DefaultValue("3s") Duration selectTimeout, @DefaultValue("1s") Duration connectTimeout,
		@DefaultValue("5s") Duration readTimeout) {
}
