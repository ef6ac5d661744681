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
 * Follows the organisations.
 */
@Component
class OrganisationConsumer extends NewestConsumer<OrganisationConsumer.Data, Organisation> {

	private static final String TOPIC = "organisation.organisations";

	OrganisationConsumer(Networks store, JsonMapper json) {
		super(Data.class, Data::organisation, store::saveOrganisations, json);
	}

	@KafkaListener(id = "organisations", groupId = "reporting-organisations", topics = TOPIC)
	void receive(List<ConsumerRecord<byte[], byte[]>> records) {
		take(records);
	}

	@Bean
	static NewTopics organisationTopics(EventLog log) {
		return log.consumed(TOPIC);
	}

	/**
	 * The data of an event.
	 *
	 * @param organisation the state after the change
	 */
	record Data(Organisation organisation) {

		Data {
			Objects.requireNonNull(organisation, "organisation");
		}

	}

}
