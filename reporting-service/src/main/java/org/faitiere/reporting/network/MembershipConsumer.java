package org.faitiere.reporting.network;

import java.util.List;
import java.util.Objects;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.faitiere.reporting.view.NewestConsumer;
import org.faitiere.support.event.EventLog;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.annotation.Bean;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.core.KafkaAdmin.NewTopics;
import org.springframework.stereotype.Component;

/**
 * Follows the memberships.
 */
@Component
class MembershipConsumer extends NewestConsumer<MembershipConsumer.Data, Membership> {

	private static final String TOPIC = "organisation.memberships";

	MembershipConsumer(Networks store, JsonMapper json) {
		super(Data.class, Data::membership, store::saveMemberships, json);
	}

	@KafkaListener(id = "memberships", groupId = "reporting-memberships", topics = TOPIC)
	void receive(List<ConsumerRecord<byte[], byte[]>> records) {
		take(records);
	}

	@Bean
	static NewTopics membershipTopics(EventLog log) {
		return log.consumed(TOPIC);
	}

	/**
	 * The data of an event.
	 *
	 * @param membership the state after the change
	 */
	record Data(Membership membership) {

		Data {
			Objects.requireNonNull(membership, "membership");
		}

	}

}
