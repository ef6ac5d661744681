package org.faitiere.reporting.deadletter;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.faitiere.reporting.generation.RunningGenerations;
import org.faitiere.support.event.DeadLetters;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.stereotype.Component;

/**
 * Asks the broker whether consumers have passed what was sent again.
 */
@Component
class PassedConsumer implements DisposableBean {

	private static final Logger logger = LoggerFactory.getLogger(PassedConsumer.class);

	private static final int LIMIT_MILLIS = 2000;

	private final Admin admin;

	private final RunningGenerations generations;

	PassedConsumer(KafkaAdmin kafkaAdmin, RunningGenerations generations) {
		this.generations = generations;
		Map<String, Object> settings = new HashMap<>(kafkaAdmin.getConfigurationProperties());
		settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, LIMIT_MILLIS);
		settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, LIMIT_MILLIS);
		this.admin = Admin.create(settings);
	}

	/**
	 * Whether a group has gone beyond a place, and all letters that it may have written
	 * on the way have been read. In doubt it has not.
	 */
	boolean hasPassed(String group, String topic, Place place) {
		try {
			TopicPartition partition = new TopicPartition(topic, place.partition());
			// In this order: a consumer writes the letter before it moves on.
			return taken(this.generations.successorOf(group), partition) > place.offset() && lettersAreRead(topic);
		}
		catch (ExecutionException ex) {
			logger.warn("The broker does not say how far {} is: {}", group, ex.toString());
			return false;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

	private boolean lettersAreRead(String topic) throws ExecutionException, InterruptedException {
		TopicPartition letters = new TopicPartition(DeadLetters.topicFor(topic), DeadLetters.PARTITION);
		long end = this.admin
			.listOffsets(Map.of(letters, OffsetSpec.latest()), new ListOffsetsOptions(IsolationLevel.READ_COMMITTED))
			.partitionResult(letters)
			.get()
			.offset();
		return taken(LetterConsumer.GROUP, letters) >= end;
	}

	private long taken(String group, TopicPartition partition) throws ExecutionException, InterruptedException {
		OffsetAndMetadata taken = this.admin.listConsumerGroupOffsets(group)
			.partitionsToOffsetAndMetadata()
			.get()
			.get(partition);
		return (taken != null) ? taken.offset() : 0;
	}

	@Override
	public void destroy() {
		this.admin.close(Duration.ofMillis(LIMIT_MILLIS));
	}

}
