package org.faitiere.organisation;

import org.apache.kafka.clients.admin.NewTopic;
import org.faitiere.support.event.EventLog;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Declares the topics that this service writes, one per kind of aggregate.
 */
@Configuration(proxyBeanMethods = false)
public class EventTopics {

	public static final String NETWORKS = "organisation.networks";

	public static final String ORGANISATIONS = "organisation.organisations";

	public static final String MEMBERSHIPS = "organisation.memberships";

	@Bean
	NewTopic networksTopic(EventLog log) {
		return log.topic(NETWORKS);
	}

	@Bean
	NewTopic organisationsTopic(EventLog log) {
		return log.topic(ORGANISATIONS);
	}

	@Bean
	NewTopic membershipsTopic(EventLog log) {
		return log.topic(MEMBERSHIPS);
	}

}
