package org.faitiere.support.event;

import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;

import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.KafkaAdmin;

/**
 * The platform's topics: all alike, kept for ever. Producers and consumers both declare
 * the ones that they use, so that none depends on who starts first.
 */
public final class EventLog {

	/** What follows a topic's name in the name of its dead letters. */
	public static final String DEAD_LETTERS = ".dead-letters";

	/**
	 * Bytes of the largest letter: an event of the largest size with the reason beside
	 * it.
	 */
	public static final int LARGEST_LETTER = 2 * 1024 * 1024;

	private final int partitions;

	private final short replicas;

	public EventLog(int partitions, short replicas) {
		this.partitions = partitions;
		this.replicas = replicas;
	}

	/**
	 * A topic of events, kept without limit of time: it is the audit trail.
	 */
	public NewTopic topic(String name) {
		return keptForEver(name).build();
	}

	/**
	 * The topic of a topic's dead letters.
	 */
	public NewTopic deadLetters(String topic) {
		return keptForEver(topic + DEAD_LETTERS)
			.config(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.toString(LARGEST_LETTER))
			.build();
	}

	/**
	 * What a consumer of a topic needs: the topic itself and the one of its dead letters.
	 */
	public KafkaAdmin.NewTopics consumed(String name) {
		return new KafkaAdmin.NewTopics(topic(name), deadLetters(name));
	}

	private TopicBuilder keptForEver(String name) {
		return TopicBuilder.name(name)
			.partitions(this.partitions)
			.replicas(this.replicas)
			.config(TopicConfig.RETENTION_MS_CONFIG, "-1");
	}

}
