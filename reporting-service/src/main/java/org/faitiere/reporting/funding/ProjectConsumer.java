package org.faitiere.reporting.funding;

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
 * Follows the projects.
 */
@Component
class ProjectConsumer extends NewestConsumer<ProjectConsumer.Data, Project> {

	private static final String TOPIC = "project.projects";

	ProjectConsumer(FundingRepository store, JsonMapper json) {
		super(Data.class, Data::project, store::saveProjects, json);
	}

	@KafkaListener(id = "projects", groupId = "reporting-projects", topics = TOPIC)
	void receive(List<ConsumerRecord<byte[], byte[]>> records) {
		take(records);
	}

	@Bean
	static NewTopics projectTopics(EventLog log) {
		return log.consumed(TOPIC);
	}

	/**
	 * The data of an event.
	 *
	 * @param project the state after the change
	 */
	record Data(Project project) {

		Data {
			Objects.requireNonNull(project, "project");
		}

	}

}
