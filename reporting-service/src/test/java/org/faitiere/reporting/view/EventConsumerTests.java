package org.faitiere.reporting.view;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import com.mongodb.MongoTimeoutException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.faitiere.support.event.ReceivedEvent;
import org.junit.jupiter.api.Test;

import org.springframework.kafka.listener.BatchListenerFailedException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Which event of a batch is named when one cannot be taken.
 */
class EventConsumerTests {

	private final List<String> applied = new ArrayList<>();

	private boolean outage;

	private final EventConsumer<String> consumer = new EventConsumer<>() {

		@Override
		protected Optional<String> read(ReceivedEvent event) {
			if (event.subject().equals("unreadable")) {
				throw new IllegalStateException("unreadable");
			}
			return event.subject().equals("foreign") ? Optional.empty() : Optional.of(event.subject());
		}

		@Override
		protected void apply(List<String> events) {
			if (EventConsumerTests.this.outage) {
				throw new MongoTimeoutException("down");
			}
			if (events.contains("breaking")) {
				throw new IllegalStateException("breaking");
			}
			EventConsumerTests.this.applied.addAll(events);
		}

	};

	@Test
	void appliesABatchInOneGo() {
		take("a", "foreign", "b");

		assertThat(this.applied).containsExactly("a", "b");
	}

	@Test
	void namesTheEventThatCannotBeReadAndAppliesThoseBefore() {
		assertThat(indexNamedBy("a", "b", "unreadable", "c")).isEqualTo(2);

		assertThat(this.applied).containsExactly("a", "b");
	}

	@Test
	void namesTheVeryEventThatCannotBeApplied() {
		assertThat(indexNamedBy("a", "foreign", "b", "breaking", "c")).isEqualTo(3);

		assertThat(this.applied).containsExactly("a", "b");
	}

	@Test
	void namesTheFirstEventWhenTheFailurePasses() {
		this.outage = true;

		assertThat(indexNamedBy("foreign", "a", "b")).isEqualTo(1);

		assertThat(this.applied).isEmpty();
	}

	@Test
	void keepsTheCause() {
		assertThatThrownBy(() -> take("breaking")).hasRootCauseMessage("breaking");
	}

	private int indexNamedBy(String... subjects) {
		try {
			take(subjects);
			throw new AssertionError("Nothing failed");
		}
		catch (BatchListenerFailedException ex) {
			return ex.getIndex();
		}
	}

	private void take(String... subjects) {
		this.consumer.take(Stream.of(subjects).map(EventConsumerTests::record).toList());
	}

	private static ConsumerRecord<byte[], byte[]> record(String subject) {
		ConsumerRecord<byte[], byte[]> record = new ConsumerRecord<>("topic", 0, 0, new byte[0],
				"{}".getBytes(StandardCharsets.UTF_8));
		Map.of("ce_specversion", "1.0", "ce_id", "1", "ce_source", "/test", "ce_type", "test", "ce_subject", subject,
				"ce_time", "2024-02-29T12:00:00Z", "ce_sequence", "1", "content-type", "application/json")
			.forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
		return record;
	}

}
