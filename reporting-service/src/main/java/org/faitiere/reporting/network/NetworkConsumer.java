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
 * Follows the networks.
 */
@Component
class NetworkConsumer extends NewestConsumer<NetworkConsumer.Data, Network> {

	private static final String TOPIC = "organisation.networks";

	NetworkConsumer(Networks store, JsonMapper json) {
		super(Data.class, Data::network, store::saveNetworks, json);
	}

	@KafkaListener(id = "networks", groupId = "reporting-networks", topics = TOPIC)
	void receive(List<ConsumerRecord<byte[], byte[]>> records) {
		take(records);
	}

	@Bean
	static NewTopics networkTopics(EventLog log) {
		return log.consumed(TOPIC);
	}

	/**
	 * The data of an event.
	 *
	 * @param network the state after the change
	 */
	record Data(Network network) {

		Data {
			Objects.requireNonNull(network, "network");
		}

	}

}
