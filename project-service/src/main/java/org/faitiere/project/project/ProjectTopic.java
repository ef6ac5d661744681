package org.faitiere.project.project;

import org.apache.kafka.clients.admin.NewTopic;
import org.faitiere.support.event.EventLog;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Declares the topic that projects are published on.
 */
@Configuration(proxyBeanMethods = false)
class ProjectTopic {

	@Bean
	NewTopic projectsTopic(EventLog log) {
		return log.topic(MongoProjectRepository.TOPIC);
	}

}
