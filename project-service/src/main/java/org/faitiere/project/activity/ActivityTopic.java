package org.faitiere.project.activity;

import org.apache.kafka.clients.admin.NewTopic;
import org.faitiere.support.event.EventLog;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Declares the topic that activities are published on.
 */
@Configuration(proxyBeanMethods = false)
class ActivityTopic {

	@Bean
	NewTopic activitiesTopic(EventLog log) {
		return log.topic(MongoActivityRepository.TOPIC);
	}

}
