package org.faitiere.support.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.CloudEventDeserializer;
import io.cloudevents.kafka.CloudEventSerializer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.faitiere.support.event.EventHash;
import org.faitiere.support.test.RecordedSpans;
import org.faitiere.support.test.TestKafka;
import org.faitiere.support.test.TestMongo;
import org.faitiere.support.trace.EventTraces;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.support.SendResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Nothing that was saved stays unpublished, and each aggregate's events come in order,
 * whatever fails and however many replicas publish.
 */
class OutboxRelayIT {

	private static final String TRACEPARENT = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

	private final String topic = "notes-" + UUID.randomUUID();

	private final MongoDatabase database = TestMongo.database();

	private final FailingKafka kafka = new FailingKafka();

	private final List<OutboxRelay> replicas = new ArrayList<>();

	private final RecordedSpans spans = new RecordedSpans();

	private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

	@BeforeEach
	void createTopic() {
		this.kafka.send(this.topic, "warm-up", new CloudEventMapper("notes").toCloudEvent("warm-up", event(1))).join();
	}

	@AfterEach
	void stop() {
		this.replicas.forEach(OutboxRelay::stop);
		this.kafka.destroy();
	}

	@Test
	void publishesAtOnceInOrder() {
		AggregateStore<Note> notes = replica();

		notes.insert("a", new Note("1"), event(1));
		notes.update("a", new Note("2"), event(2));
		notes.update("a", new Note("3"), event(3));

		assertThat(published("a", 3)).containsExactly(1L, 2L, 3L);
		assertThat(notes.outboxOf("a").events()).isEmpty();
	}

	@Test
	void publishesAfterTheBrokerIsBack() {
		AggregateStore<Note> notes = replica();
		this.kafka.isDown = true;
		notes.insert("a", new Note("1"), event(1));
		notes.update("a", new Note("2"), event(2));
		Awaitility.await().until(() -> this.kafka.refused > 0);

		this.kafka.isDown = false;

		Awaitility.await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
			this.replicas.getFirst().sweep();
			assertThat(notes.outboxOf("a").events()).isEmpty();
		});
		assertThat(published("a", 2)).containsExactly(1L, 2L);
	}

	@Test
	void publishesWhatACrashLeftBehind() {
		AggregateStore<Note> crashed = replica();
		this.replicas.getFirst().stop();
		crashed.insert("a", new Note("1"), event(1));
		crashed.update("a", new Note("2"), event(2));

		AggregateStore<Note> restarted = replica();

		Awaitility.await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
			this.replicas.getLast().sweep();
			assertThat(restarted.outboxOf("a").events()).isEmpty();
		});
		assertThat(published("a", 2)).containsExactly(1L, 2L);
	}

	@Test
	void goesOnWithTheTraceOfTheRequestWhoeverPublishes() {
		AggregateStore<Note> crashed = replica();
		this.replicas.getFirst().stop();
		crashed.insert("a", new Note("1"), event(1));

		replica();
		Awaitility.await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
			this.replicas.getLast().sweep();
			assertThat(this.spans.ended()).isNotEmpty();
		});

		assertThat(events("a", 1)).extracting((it) -> it.getExtension("traceparent")).containsExactly(TRACEPARENT);
		assertThat(this.spans.ended()).singleElement().satisfies((it) -> {
			assertThat(it.getName()).isEqualTo("publish " + this.topic);
			assertThat(it.getTraceId()).isEqualTo("0af7651916cd43dd8448eb211c80319c");
			assertThat(it.getParentSpanId()).isEqualTo("b7ad6b7169203331");
		});
	}

	@Test
	void tellsHowMuchWaitsAndForHowLong() {
		AggregateStore<Note> notes = replica();
		this.kafka.isDown = true;
		notes.insert("a", new Note("1"), event(1));
		notes.insert("b", new Note("1"), event(1));

		Awaitility.await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
			this.replicas.getFirst().sweep();
			assertThat(gauge("faitiere.outbox.waiting")).isEqualTo(2);
			assertThat(gauge("faitiere.outbox.oldest.age")).isGreaterThanOrEqualTo(2);
		});
		this.kafka.isDown = false;
		this.replicas.getFirst().sweep();

		assertThat(gauge("faitiere.outbox.waiting")).isZero();
		assertThat(gauge("faitiere.outbox.oldest.age")).isZero();
	}

	private double gauge(String name) {
		return this.meters.get(name).tag("topic", this.topic).gauge().value();
	}

	@Test
	void doesNotHoldUpTheOthersForAnEventThatTheBrokerRefuses() {
		AggregateStore<Note> notes = replica();
		this.kafka.isDown = true;
		notes.insert("large", new Note("1"), event(1));
		notes.insert("a", new Note("1"), event(1));
		Awaitility.await().until(() -> this.kafka.refused > 1);
		this.kafka.tooLarge = "large";
		this.kafka.isDown = false;

		Awaitility.await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
			this.replicas.getLast().sweep();
			assertThat(notes.outboxOf("a").events()).isEmpty();
		});

		assertThat(notes.outboxOf("large").events()).hasSize(1);
	}

	@Test
	void keepsTheOrderWithSeveralReplicas() throws Exception {
		AggregateStore<Note> one = replica();
		AggregateStore<Note> other = replica();
		List<String> ids = LongStream.range(0, 10).mapToObj((i) -> "note-" + i).toList();
		try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
			for (String id : ids) {
				executor.submit(() -> {
					one.insert(id, new Note("1"), event(1));
					for (long version = 2; version <= 20; version++) {
						AggregateStore<Note> store = (version % 2 == 0) ? other : one;
						store.update(id, new Note(String.valueOf(version)), event(version));
					}
				});
			}
		}

		for (String id : ids) {
			Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> one.outboxOf(id).events().isEmpty());
			assertThat(firstOccurrences(published(id, 20))).isSorted().hasSize(20);
		}
	}

	@Test
	void refusesTheLaterOfTwoChangesOfOneVersion() {
		AggregateStore<Note> notes = replica();
		notes.insert("a", new Note("1"), event(1));
		notes.update("a", new Note("mine"), event(2));

		assertThatExceptionOfType(ConcurrentChange.class)
			.isThrownBy(() -> notes.update("a", new Note("yours"), event(2)));
		assertThatExceptionOfType(AlreadyExists.class).isThrownBy(() -> notes.insert("a", new Note("1"), event(1)));
		assertThat(notes.find("a").orElseThrow().state().text()).isEqualTo("mine");
	}

	@Test
	void chainsEachEventToTheOneBefore() {
		AggregateStore<Note> notes = replica();
		notes.insert("a", new Note("1"), event(1));
		notes.update("a", new Note("2"), event(2));
		replica().update("a", new Note("3"), event(3));

		List<CloudEvent> chain = chain("a", 3);

		assertThat(chain).allSatisfy((it) -> assertThat(EventHash.carried(it)).isEqualTo(EventHash.of(it)));
		assertThat(chain).extracting(EventHash::previous)
			.containsExactly(null, EventHash.of(chain.get(0)), EventHash.of(chain.get(1)));
	}

	@Test
	void beginsTheChainOfAnAggregateFromBeforeThereWereChains() {
		AggregateStore<Note> notes = replica();
		notes.insert("a", new Note("1"), event(1));
		published("a", 1);
		this.database.getCollection("notes").updateOne(Filters.eq("_id", "a"), Updates.unset("head"));

		notes.update("a", new Note("2"), event(2));
		notes.update("a", new Note("3"), event(3));

		List<CloudEvent> chain = chain("a", 3);
		assertThat(EventHash.previous(chain.get(1))).isNull();
		assertThat(EventHash.previous(chain.get(2))).isEqualTo(EventHash.of(chain.get(1)));
	}

	@Test
	void refusesAChangeOfWhatIsNotThere() {
		AggregateStore<Note> notes = replica();

		assertThatExceptionOfType(ConcurrentChange.class)
			.isThrownBy(() -> notes.update("nobody", new Note("2"), event(2)));
	}

	@Test
	void publishesWhatIsWrittenWhileAStoppingServiceStillAnswers() {
		AggregateStore<Note> notes = replica();
		GenericApplicationContext service = new GenericApplicationContext();
		service.registerBean(OutboxRelay.class, () -> this.replicas.getLast());
		service.registerBean(LastAnswer.class, () -> new LastAnswer(() -> notes.insert("a", new Note("1"), event(1))));
		service.refresh();

		service.close();

		assertThat(notes.outboxOf("a").events()).isEmpty();
		assertThat(published("a", 1)).containsExactly(1L);
	}

	private AggregateStore<Note> replica() {
		OutboxRelay relay = new OutboxRelay(this.kafka, new CloudEventMapper("notes"),
				new EventTraces(this.spans.tracer()), this.meters);
		relay.start();
		this.replicas.add(relay);
		return new AggregateStores(this.database, relay, Clock.systemUTC()).open("notes", Note.class, this.topic);
	}

	private static OutboxEvent event(long sequence) {
		return new OutboxEvent(UUID.randomUUID().toString(), "org.faitiere.note.written.v1", sequence, null, "test",
				Instant.parse("2024-02-29T12:00:00Z"), null, TRACEPARENT, "{}", null, null);
	}

	private List<Long> published(String id, int atLeast) {
		return events(id, atLeast).stream().map(OutboxRelayIT::sequence).toList();
	}

	/**
	 * The events of an aggregate without repetitions.
	 */
	private List<CloudEvent> chain(String id, int length) {
		Map<Long, CloudEvent> chain = new TreeMap<>();
		events(id, length).forEach((it) -> chain.put(sequence(it), it));
		return List.copyOf(chain.values());
	}

	private static long sequence(CloudEvent event) {
		return Long.parseLong(String.valueOf(event.getExtension("sequence")));
	}

	private List<CloudEvent> events(String id, int atLeast) {
		List<CloudEvent> events = new ArrayList<>();
		try (KafkaConsumer<String, CloudEvent> consumer = new KafkaConsumer<>(
				Map.of("bootstrap.servers", TestKafka.bootstrapServers(), "group.id", UUID.randomUUID().toString(),
						"auto.offset.reset", "earliest"),
				new StringDeserializer(), new CloudEventDeserializer())) {
			consumer.subscribe(List.of(this.topic));
			Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> {
				consumer.poll(Duration.ofMillis(200)).forEach((record) -> {
					if (id.equals(record.key())) {
						events.add(record.value());
					}
				});
				return events.stream().map(OutboxRelayIT::sequence).distinct().count() >= atLeast;
			});
		}
		return events;
	}

	private static List<Long> firstOccurrences(List<Long> sequences) {
		return sequences.stream().distinct().toList();
	}

	/**
	 * A document of the test.
	 */
	public record Note(String text) {
	}

	/**
	 * A web server that answers one more request when it is told to stop.
	 */
	private static final class LastAnswer implements SmartLifecycle {

		private final Runnable answer;

		private boolean running;

		private LastAnswer(Runnable answer) {
			this.answer = answer;
		}

		@Override
		public void start() {
			this.running = true;
		}

		@Override
		public void stop() {
			this.answer.run();
			this.running = false;
		}

		@Override
		public boolean isRunning() {
			return this.running;
		}

		@Override
		public int getPhase() {
			return WebServerApplicationContext.START_STOP_LIFECYCLE_PHASE;
		}

	}

	/**
	 * A template that can pretend that the real broker behind it is out of reach.
	 */
	private static final class FailingKafka extends KafkaTemplate<String, CloudEvent> {

		private volatile boolean isDown;

		private volatile int refused;

		private volatile String tooLarge = "";

		private FailingKafka() {
			super(new DefaultKafkaProducerFactory<>(
					new HashMap<>(Map.of("bootstrap.servers", TestKafka.bootstrapServers())), new StringSerializer(),
					new CloudEventSerializer()));
		}

		@Override
		public CompletableFuture<SendResult<String, CloudEvent>> send(String topic, String key, CloudEvent event) {
			if (this.isDown) {
				this.refused++;
				return CompletableFuture.failedFuture(new KafkaException("out of reach"));
			}
			if (this.tooLarge.equals(key)) {
				return CompletableFuture.failedFuture(new KafkaException(new RecordTooLargeException(key)));
			}
			return super.send(topic, key, event);
		}

	}

}
