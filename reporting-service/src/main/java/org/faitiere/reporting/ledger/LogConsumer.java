package org.faitiere.reporting.ledger;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;

import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.stereotype.Component;

/**
 * The event log in Kafka. Readers of single events take turns at one consumer; whoever
 * reads whole ranges has a consumer of its own.
 */
@Component
class LogConsumer implements Log, DisposableBean {

	private static final Duration TURN = Duration.ofSeconds(5);

	private final ConsumerFactory<byte[], byte[]> consumers;

	private final ReentrantLock turn = new ReentrantLock(true);

	private @Nullable PartitionConsumer shared;

	LogConsumer(ConsumerFactory<byte[], byte[]> consumers) {
		this.consumers = consumers;
	}

	@Override
	public Map<Position, LogRecord> read(Collection<Position> positions) {
		return inTurn((consumer) -> consumer.read(positions));
	}

	@Override
	public List<Range> extent() {
		return inTurn((consumer) -> consumer.extent(TOPICS));
	}

	@Override
	public void forEach(Range range, Consumer<LogRecord> consumer) {
		try (PartitionConsumer own = open()) {
			own.forEach(range, consumer);
		}
		catch (KafkaException ex) {
			throw new LogUnreachable(range.toString(), ex);
		}
	}

	private <T> T inTurn(Function<PartitionConsumer, T> work) {
		if (!hasTurn()) {
			throw new LogUnreachable("busy");
		}
		try {
			PartitionConsumer consumer = (this.shared != null) ? this.shared : open();
			this.shared = consumer;
			return work.apply(consumer);
		}
		catch (KafkaException | LogUnreachable ex) {
			closeShared();
			throw (ex instanceof LogUnreachable known) ? known : new LogUnreachable("shared consumer", ex);
		}
		finally {
			this.turn.unlock();
		}
	}

	private boolean hasTurn() {
		try {
			return this.turn.tryLock(TURN.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

	private PartitionConsumer open() {
		Properties settings = new Properties();
		settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
		settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, "false");
		settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, "500");
		// Events that are read one by one lie far apart.
		settings.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, "262144");
		settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, "5000");
		return new PartitionConsumer(this.consumers.createConsumer(null, "log", null, settings));
	}

	private void closeShared() {
		if (this.shared != null) {
			this.shared.close();
			this.shared = null;
		}
	}

	@Override
	public void destroy() {
		if (hasTurn()) {
			try {
				closeShared();
			}
			finally {
				this.turn.unlock();
			}
		}
	}

}
