package org.faitiere.support.outage;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long a request waits for a database that is away, before it is told so; less than
 * the gateway waits for a service.
 *
 * @param select how long to look for a server that can be used
 * @param connect how long a connection may take to come about
 */
@ConfigurationProperties("faitiere.database.waits")
public record DatabaseWaits(@DefaultValue("5s") Duration select, @DefaultValue("2s") Duration connect) {

	public DatabaseWaits {
		if (!select.isPositive() || !connect.isPositive()) {
			throw new IllegalArgumentException("faitiere.database.waits.select and .connect are longer than nothing");
		}
	}

}
