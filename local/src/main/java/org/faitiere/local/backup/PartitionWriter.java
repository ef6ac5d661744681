package org.faitiere.local.backup;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.faitiere.local.platform.LocalProblem;
import org.jspecify.annotations.Nullable;

/**
 * Writes one partition so that each record stands where it stood: ledger, seals and
 * editions name records by their offsets.
 * <p>
 * Transactions leave marks, which take up offsets too. Where a mark was, one is made
 * again; more that is missing is taken up by a transaction that is aborted, whose records
 * no reader sees.
 */
final class PartitionWriter implements AutoCloseable {

	private static final int LARGEST = 4 * 1024 * 1024;

	private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

	private static final Duration PAUSE = Duration.ofMillis(20);

	private final Installation installation;

	private final TopicPartition partition;

	private final LongSupplier liveEnd;

	private final KafkaProducer<byte[], byte[]> plain;

	private final AtomicReference<Exception> failure = new AtomicReference<>();

	private @Nullable KafkaProducer<byte[], byte[]> transactional;

	private @Nullable ArchivedRecord held;

	private long target;

	private long end;

	PartitionWriter(Installation installation, TopicPartition partition, LongSupplier liveEnd) {
		this.installation = installation;
		this.partition = partition;
		this.liveEnd = liveEnd;
		this.end = liveEnd.getAsLong();
		this.plain = new KafkaProducer<>(producer(Map.of("acks", "all", "linger.ms", 20)), new ByteArraySerializer(),
				new ByteArraySerializer());
	}

	private Map<String, Object> producer(Map<String, Object> more) {
		Map<String, Object> settings = this.installation.client(more);
		settings.put("max.request.size", LARGEST);
		settings.put("client.id", "restore");
		return settings;
	}

	/**
	 * Takes the next record.
	 * @param offset where it is to stand
	 */
	void write(ArchivedRecord record, long offset) {
		moveTo(offset);
		this.held = record;
		this.target = offset;
	}

	/**
	 * Writes what is held back and fills up to a place. What was there before is passed
	 * over.
	 */
	void moveTo(long next) {
		ArchivedRecord record = this.held;
		this.held = null;
		long after = (record != null) ? this.target + 1 : this.end;
		if (record != null && this.target >= this.end) {
			ProducerRecord<byte[], byte[]> message = record.toRecord(this.partition.topic(),
					this.partition.partition());
			if (next == after + 1) {
				inTransaction(true, message, 1);
				awaitMark(next);
				after = next;
			}
			else {
				send(message, this.target);
			}
		}
		if (next > after && next > this.end) {
			fill(next - Math.max(after, this.end), next);
		}
		this.end = Math.max(this.end, Math.max(next, after));
		failIfRefused();
	}

	private void fill(long places, long next) {
		if (places == 1) {
			throw new LocalProblem("problem.cannotFill", this.partition, Long.toString(this.end));
		}
		ProducerRecord<byte[], byte[]> nothing = new ProducerRecord<>(this.partition.topic(),
				this.partition.partition(), null, null);
		inTransaction(false, nothing, places - 1);
		awaitMark(next);
	}

	// The broker answers before it has written the mark.
	private void awaitMark(long next) {
		long until = System.nanoTime() + LONGEST_WAIT.toNanos();
		while (this.liveEnd.getAsLong() < next) {
			if (System.nanoTime() > until) {
				throw new LocalProblem("problem.cannotFill", this.partition, Long.toString(next));
			}
			LockSupport.parkNanos(PAUSE.toNanos());
		}
	}

	private void send(ProducerRecord<byte[], byte[]> message, long offset) {
		this.plain.send(message, (metadata, ex) -> {
			Exception wrong = (ex == null && metadata.offset() != offset)
					? new IllegalStateException(this.partition + ": " + metadata.offset() + " instead of " + offset)
					: ex;
			this.failure.compareAndSet(null, wrong);
		});
	}

	private void inTransaction(boolean committed, ProducerRecord<byte[], byte[]> message, long times) {
		this.plain.flush();
		KafkaProducer<byte[], byte[]> producer = transactional();
		producer.beginTransaction();
		try {
			for (long i = 0; i < times; i++) {
				producer.send(message).get();
			}
		}
		catch (ExecutionException ex) {
			throw new LocalProblem("problem.kafkaRefused", this.partition, String.valueOf(ex.getCause()));
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
		if (committed) {
			producer.commitTransaction();
		}
		else {
			producer.abortTransaction();
		}
	}

	private KafkaProducer<byte[], byte[]> transactional() {
		KafkaProducer<byte[], byte[]> producer = this.transactional;
		if (producer == null) {
			producer = new KafkaProducer<>(
					producer(Map.of("acks", "all", "transactional.id", "restore-" + UUID.randomUUID())),
					new ByteArraySerializer(), new ByteArraySerializer());
			producer.initTransactions();
			this.transactional = producer;
		}
		return producer;
	}

	private void failIfRefused() {
		Exception refused = this.failure.get();
		if (refused != null) {
			throw new LocalProblem("problem.kafkaRefused", this.partition, refused.toString());
		}
	}

	@Override
	public void close() {
		this.plain.close();
		if (this.transactional != null) {
			this.transactional.close();
		}
		failIfRefused();
	}

}
