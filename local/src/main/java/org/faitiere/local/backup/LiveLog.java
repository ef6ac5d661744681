package org.faitiere.local.backup;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.faitiere.local.platform.LocalProblem;

/**
 * The topics of a running Kafka.
 */
final class LiveLog implements AutoCloseable {

	private static final int TIMEOUT = 30_000;

	private final Admin admin;

	private final Installation installation;

	LiveLog(Installation installation) {
		this.installation = installation;
		this.admin = Admin.create(installation
			.client(Map.of(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, TIMEOUT, "client.id", "backup")));
	}

	Set<String> names() {
		return answer(this.admin.listTopics().names());
	}

	/**
	 * The topics to be kept, with their ends now.
	 */
	Map<String, Manifest.Topic> topics() {
		Map<String, Manifest.Topic> topics = new TreeMap<>();
		List<String> names = names().stream().filter(Kept::topic).toList();
		answer(this.admin.describeTopics(names).allTopicNames()).forEach((name, it) -> topics.put(name,
				new Manifest.Topic(it.topicId().toString(), settings(name), List.of(), ends(it))));
		return topics;
	}

	private Map<String, String> settings(String topic) {
		ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
		return answer(this.admin.describeConfigs(List.of(resource)).all()).get(resource)
			.entries()
			.stream()
			.filter((it) -> it.source() == ConfigEntry.ConfigSource.DYNAMIC_TOPIC_CONFIG)
			.collect(Collectors.toMap(ConfigEntry::name, ConfigEntry::value, (one, other) -> other, TreeMap::new));
	}

	private List<Long> ends(TopicDescription topic) {
		List<TopicPartition> partitions = topic.partitions()
			.stream()
			.map((it) -> new TopicPartition(topic.name(), it.partition()))
			.toList();
		return ends(partitions);
	}

	List<Long> ends(List<TopicPartition> partitions) {
		Map<TopicPartition, OffsetSpec> wanted = new HashMap<>();
		partitions.forEach((it) -> wanted.put(it, OffsetSpec.latest()));
		var ends = answer(this.admin.listOffsets(wanted, new ListOffsetsOptions(IsolationLevel.READ_COMMITTED)).all());
		return partitions.stream().map((it) -> ends.get(it).offset()).toList();
	}

	/**
	 * Makes topics that are not there.
	 */
	void create(Map<String, Manifest.Topic> topics, short replicas) {
		Set<String> there = names();
		topics.forEach((name, it) -> {
			if (!there.contains(name)) {
				NewTopic topic = new NewTopic(name, it.ends().size(), replicas).configs(it.settings());
				answer(this.admin.createTopics(List.of(topic)).all());
			}
		});
	}

	private <T> T answer(KafkaFuture<T> future) {
		try {
			return future.get();
		}
		catch (ExecutionException ex) {
			throw new LocalProblem("problem.kafkaRefused", this.installation.kafka(), String.valueOf(ex.getCause()));
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	@Override
	public void close() {
		this.admin.close();
	}

}
