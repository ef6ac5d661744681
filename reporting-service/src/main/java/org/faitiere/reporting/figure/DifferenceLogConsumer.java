package org.faitiere.reporting.figure;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.utils.Utils;
import org.faitiere.reporting.generation.LiveGeneration;
import org.faitiere.reporting.ledger.LogUnreachable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.stereotype.Component;

/**
 * Reads the log of differences from a time on, with a Kafka consumer for each reading.
 */
@Component
class DifferenceLogConsumer implements DifferenceLog {

	private static final Duration POLL = Duration.ofMillis(200);

	// An event is sent after it was recorded, and by the clock of another replica at that
	// at most so much earlier.
	private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(1);

	private static final String AT_ONCE = "2000";

	private static final String SHORTEST_WAIT_MILLIS = "10";

	private static final int FIRST_LOOK_BACK = 512;

	private static final int LAST_LOOK_BACK = 32 * 1024;

	/** How many there were: no two consumers have the same name. */
	private final AtomicLong readings = new AtomicLong();

	private final ConsumerFactory<byte[], byte[]> consumers;

	private final LiveGeneration live;

	private final JsonMapper json;

	DifferenceLogConsumer(ConsumerFactory<byte[], byte[]> consumers, LiveGeneration live, JsonMapper json) {
		this.consumers = consumers;
		this.live = live;
		this.json = json;
	}

	@Override
	public void forEachAround(String networkId, Instant time, Consumer<CellChange> taker) {
		Properties settings = new Properties();
		settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
		settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, "false");
		settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, "5000");
		settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, AT_ONCE);
		// A fetch that waits for news at the end of the log would hold up the next one
		// elsewhere.
		settings.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, SHORTEST_WAIT_MILLIS);
		String topic = this.live.get().named(FigureTopology.DIFFERENCES_TOPIC);
		try (var consumer = this.consumers.createConsumer(null, "past", "-" + this.readings.incrementAndGet(),
				settings)) {
			new Reading(consumer, topic, networkId, time, taker).read();
		}
		catch (KafkaException ex) {
			throw new LogUnreachable(topic, ex);
		}
	}

	/**
	 * One reading of a network's partition.
	 */
	private final class Reading {

		private final org.apache.kafka.clients.consumer.Consumer<byte[], byte[]> consumer;

		private final TopicPartition partition;

		private final byte[] key;

		private final Instant time;

		private final Consumer<CellChange> taker;

		private final Patience patience = Patience.of(Patience.OF_READERS);

		/** Whether anything was met from before the time. */
		private boolean reached;

		Reading(org.apache.kafka.clients.consumer.Consumer<byte[], byte[]> consumer, String topic, String networkId,
				Instant time, Consumer<CellChange> taker) {
			this.consumer = consumer;
			this.key = networkId.getBytes(StandardCharsets.UTF_8);
			this.time = time;
			this.taker = taker;
			int partitions = consumer.partitionsFor(topic).size();
			// Where the topology puts what has this key.
			this.partition = new TopicPartition(topic, Utils.toPositive(Utils.murmur2(this.key)) % partitions);
			consumer.assign(List.of(this.partition));
		}

		void read() {
			List<TopicPartition> asked = List.of(this.partition);
			long start = this.consumer.beginningOffsets(asked).get(this.partition);
			long end = this.consumer.endOffsets(asked).get(this.partition);
			long from = Math.max(start, firstAfter(this.time.minus(CLOCKS_DIFFER), end) - FIRST_LOOK_BACK);
			forEach(from, end);
			for (int length = FIRST_LOOK_BACK; !this.reached && from > start && length <= LAST_LOOK_BACK; length *= 4) {
				long earlier = Math.max(start, from - length);
				forEach(earlier, from);
				from = earlier;
			}
		}

		private long firstAfter(Instant earliest, long end) {
			Map<TopicPartition, Long> asked = Map.of(this.partition, Math.max(0, earliest.toEpochMilli()));
			OffsetAndTimestamp found = this.consumer.offsetsForTimes(asked).get(this.partition);
			return (found != null) ? Math.min(found.offset(), end) : end;
		}

		private void forEach(long from, long to) {
			if (from >= to) {
				return;
			}
			this.consumer.seek(this.partition, from);
			while (this.consumer.position(this.partition) < to) {
				this.patience.demand();
				this.consumer.poll(POLL).forEach((it) -> {
					if (it.offset() < to && Arrays.equals(it.key(), this.key)) {
						take(it);
					}
				});
			}
		}

		private void take(ConsumerRecord<byte[], byte[]> record) {
			CellChange change = new CellChange(new String(this.key, StandardCharsets.UTF_8),
					DifferenceLogConsumer.this.json.readValue(record.value(), CellDifference.class), record.offset());
			this.reached |= !change.difference().time().isAfter(this.time);
			this.taker.accept(change);
		}

	}

}
