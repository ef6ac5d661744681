package org.faitiere.reporting.fact;

import java.util.List;
import java.util.Optional;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.faitiere.reporting.view.EventConsumer;
import org.faitiere.support.event.EventLog;
import org.faitiere.support.event.ReceivedEvent;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.annotation.Bean;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.core.KafkaAdmin.NewTopics;
import org.springframework.stereotype.Component;

/**
 * Keeps each version of each activity that the log tells of.
 */
@Component
class FactConsumer extends EventConsumer<Fact> {

	private final FactRepository facts;

	private final JsonMapper json;

	FactConsumer(FactRepository facts, JsonMapper json) {
		this.facts = facts;
		this.json = json;
	}

	@KafkaListener(id = "facts", groupId = "reporting-facts", topics = ActivityEvent.TOPIC)
	void receive(List<ConsumerRecord<byte[], byte[]>> records) {
		take(records);
	}

	@Override
	protected Optional<Fact> read(ReceivedEvent event) {
		return ActivityEvent.read(event, this.json);
	}

	@Override
	protected void apply(List<Fact> events) {
		this.facts.save(events);
	}

	@Bean
	static NewTopics activityTopics(EventLog log) {
		return log.consumed(ActivityEvent.TOPIC);
	}

}
