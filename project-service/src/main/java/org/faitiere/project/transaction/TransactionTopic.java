package org.faitiere.project.transaction;

import org.apache.kafka.clients.admin.NewTopic;
import org.faitiere.support.event.EventLog;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Declares the topic that transactions are published on.
 */
@Configuration(proxyBeanMethods = false)
class TransactionTopic {

	@Bean
	NewTopic transactionsTopic(EventLog log) {
		return log.topic(MongoTransactionRepository.TOPIC);
	}

}
