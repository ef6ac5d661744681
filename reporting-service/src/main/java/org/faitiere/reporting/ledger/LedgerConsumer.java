package org.faitiere.reporting.ledger;

import java.util.List;

import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.faitiere.support.event.EventLog;

import org.springframework.context.annotation.Bean;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.core.KafkaAdmin.NewTopics;
import org.springframework.stereotype.Component;

/**
 * Enters each record of the log into the ledger. What cannot be read is entered too,
 * under its place: it is part of the log, and no reason for dead letters here.
 */
@Component
class LedgerConsumer {

	private final LedgerRepository ledger;

	LedgerConsumer(LedgerRepository ledger) {
		this.ledger = ledger;
	}

	@KafkaListener(id = "ledger", groupId = "reporting-ledger",
			topics = { "organisation.memberships", "organisation.networks", "organisation.organisations",
					"project.activities", "project.projects", "project.transactions" })
	void receive(List<ConsumerRecord<byte[], byte[]>> records) {
		this.ledger.enter(records.stream().map(PartitionConsumer::read).map(LedgerEntry::of).toList());
	}

	@Bean
	static NewTopics allTopics(EventLog log) {
		return new NewTopics(Log.TOPICS.stream().map(log::topic).toArray(NewTopic[]::new));
	}

}
