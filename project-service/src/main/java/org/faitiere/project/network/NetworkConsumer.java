package org.faitiere.project.network;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.faitiere.support.event.EventLog;
import org.faitiere.support.event.ReceivedEvent;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.annotation.Bean;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.stereotype.Component;

/**
 * Follows the networks and organisations of organisation-service.
 */
@Component
class NetworkConsumer {

	private static final String NETWORKS = "organisation.networks";

	private static final String ORGANISATIONS = "organisation.organisations";

	private static final String REMOVED = "org.faitiere.organisation.removed.v1";

	private final NetworkView view;

	private final JsonMapper json;

	NetworkConsumer(NetworkView view, JsonMapper json) {
		this.view = view;
		this.json = json;
	}

	@KafkaListener(id = "project-service.networks", topics = NETWORKS)
	void onNetwork(ConsumerRecord<byte[], byte[]> message) {
		onNetwork(message, this.view);
	}

	private void onNetwork(ConsumerRecord<byte[], byte[]> message, NetworkView view) {
		ReceivedEvent event = ReceivedEvent.of(message.headers(), message.value());
		NetworkData data = event.dataAs(NetworkData.class, this.json);
		view.keep(new Network(event.subject(), data.network().slug()), event.sequence());
	}

	@KafkaListener(id = "project-service.organisations", topics = ORGANISATIONS)
	void onOrganisation(ConsumerRecord<byte[], byte[]> message) {
		onOrganisation(message, this.view);
	}

	private void onOrganisation(ConsumerRecord<byte[], byte[]> message, NetworkView view) {
		ReceivedEvent event = ReceivedEvent.of(message.headers(), message.value());
		if (event.type().equals(REMOVED)) {
			view.forgetOrganisation(event.subject(), event.sequence());
			return;
		}
		OrganisationData.State organisation = event.dataAs(OrganisationData.class, this.json).organisation();
		view.keep(new Organisation(event.subject(), organisation.name(), organisation.isOpen(),
				organisation.networkIds()), event.sequence());
	}

	/**
	 * Topics of the log with what each of their events does to a view.
	 */
	Map<String, Consumer<ConsumerRecord<byte[], byte[]>>> into(NetworkView view) {
		return Map.of(NETWORKS, (message) -> onNetwork(message, view), ORGANISATIONS,
				(message) -> onOrganisation(message, view));
	}

	@Bean
	static KafkaAdmin.NewTopics networksTopics(EventLog log) {
		return log.consumed(NETWORKS);
	}

	@Bean
	static KafkaAdmin.NewTopics organisationsTopics(EventLog log) {
		return log.consumed(ORGANISATIONS);
	}

	record NetworkData(State network) {

		record State(String slug) {
		}

	}

	record OrganisationData(State organisation) {

		record State(String name, String kind, String visibility, @Nullable Boolean sensitive,
				@Nullable Boolean consent, @Nullable List<String> networks) {

			boolean isOpen() {
				return "PUBLIC".equals(this.visibility) && !Boolean.TRUE.equals(this.sensitive)
						&& (Boolean.TRUE.equals(this.consent) || !"INDIVIDUAL".equals(this.kind));
			}

			List<String> networkIds() {
				return (this.networks != null) ? this.networks : List.of();
			}

		}

	}

}
