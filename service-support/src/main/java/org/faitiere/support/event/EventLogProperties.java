package org.faitiere.support.event;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How topics are made.
 *
 * @param partitions partitions of each topic, all alike so that streams can join them
 * @param replicas copies of each partition; 3 on a cluster, 1 on one machine
 */
@ConfigurationProperties("faitiere.events")
public record EventLogProperties(@DefaultValue("3") int partitions, @DefaultValue("1") short replicas) {

	public EventLogProperties {
		if (partitions < 1 || replicas < 1) {
			throw new IllegalArgumentException("faitiere.events.partitions and .replicas start at 1");
		}
	}

}
