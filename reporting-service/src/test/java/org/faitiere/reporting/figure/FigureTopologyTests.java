package org.faitiere.reporting.figure;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.faitiere.reporting.fact.Activity;
import org.faitiere.reporting.fact.ActivityEvent;
import org.faitiere.reporting.fact.Fact;
import org.faitiere.reporting.fact.HeadCount;
import org.faitiere.reporting.fact.RandomActivities;
import org.faitiere.reporting.generation.Generation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.faitiere.reporting.fact.AnActivity.CNSC;
import static org.faitiere.reporting.fact.AnActivity.anActivity;

/**
 * What the topology makes of the log.
 */
class FigureTopologyTests {

	private static final long UNSTORABLE = 666;

	private final JsonMapper json = JsonMapper.builder().build();

	private TopologyTestDriver driver;

	private TestInputTopic<byte[], byte[]> log;

	private TestOutputTopic<String, byte[]> differences;

	private TestOutputTopic<byte[], byte[]> letters;

	private final Map<CellKey, Measures> sums = new HashMap<>();

	private final Map<String, Instant> eventsUpTo = new HashMap<>();

	@BeforeEach
	void start(@TempDir Path folder) {
		Properties settings = new Properties();
		settings.put(StreamsConfig.APPLICATION_ID_CONFIG, "figures");
		settings.put(StreamsConfig.STATE_DIR_CONFIG, folder.toString());
		settings.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, BoundedStateTopology.class);
		settings.put(BoundedStateTopology.CACHE_BYTES, 1024 * 1024);
		settings.putAll(DeadLetterTopology.SETTINGS);
		FigureTopology topology = new FigureTopology(this.json.rebuild().addModule(unstorable()).build());
		this.driver = new TopologyTestDriver(topology.of(Generation.FIRST), settings);
		this.log = this.driver.createInputTopic(ActivityEvent.TOPIC, new ByteArraySerializer(),
				new ByteArraySerializer());
		this.differences = this.driver.createOutputTopic(FigureTopology.DIFFERENCES_TOPIC, new StringDeserializer(),
				new ByteArrayDeserializer());
		this.letters = this.driver.createOutputTopic("project.activities.dead-letters", new ByteArrayDeserializer(),
				new ByteArrayDeserializer());
	}

	/**
	 * Lets an event be read but not remembered, which is the last thing that can fail
	 * over it.
	 */
	private static JacksonModule unstorable() {
		return new SimpleModule().addSerializer(HeadCount.class, new StdSerializer<>(HeadCount.class) {

			@Override
			public void serialize(HeadCount value, JsonGenerator generator, SerializationContext context) {
				if (value.count() == UNSTORABLE) {
					throw new IllegalStateException("Cannot be stored");
				}
				generator.writeStartObject();
				generator.writeNumberProperty("count", value.count());
				generator.writeStringProperty("precision", value.precision());
				generator.writeEndObject();
			}

		});
	}

	@AfterEach
	void stop() {
		this.driver.close();
	}

	@Test
	void countsReportedWork() {
		record(anActivity().with(40, "EXACT", "CSO", "FEMALE").with(115, "AT_LEAST", null, null).version(1));

		Measures total = measures("TOTAL", "2024-02", "REPORTED");

		assertThat(total.activities()).isEqualTo(1);
		assertThat(total.participants()).isEqualTo(new People(40, 115, 0, 1, 1, 0));
		assertThat(total.women()).isEqualTo(40);
		assertThat(total.sexNotSpecified()).isEqualTo(115);
		assertThat(measures("AUDIENCE", "2024-02", "REPORTED", "CSO").participants().total()).isEqualTo(40);
	}

	@Test
	void doesNotCountPlans() {
		record(anActivity().with(40).status("PLANNED").version(1));

		assertThat(shownCells()).isEmpty();
	}

	@Test
	void replacesWhatIsCorrected() {
		record(anActivity().with(155).in("TG-M", null).version(1));
		record(anActivity().with(150).in("TG-K", null).on("2024-03-01").version(2));

		assertThat(shownCells())
			.isEqualTo(CellKey.of(anActivity().with(150).in("TG-K", null).on("2024-03-01").build()));
	}

	@Test
	void movesValidatedWorkToItsOwnCells() {
		record(anActivity().with(155).version(1));
		record(anActivity().with(155).status("VALIDATED").version(2));

		assertThat(measures("TOTAL", "2024-02", "REPORTED")).isEqualTo(Measures.ZERO);
		assertThat(measures("TOTAL", "2024-02", "VALIDATED").participants().total()).isEqualTo(155);
	}

	@ParameterizedTest
	@ValueSource(strings = { "CANCELLED", "RETURNED", "PLANNED" })
	void takesBackExactlyWhatNoLongerCounts(String status) {
		record(anActivity().with(155, "ESTIMATE", "CSO", "MALE").reaching(1000, "AT_LEAST").version(1));
		record(anActivity().with(155, "ESTIMATE", "CSO", "MALE").reaching(1000, "AT_LEAST").status(status).version(2));

		assertThat(shownCells()).isEmpty();
	}

	@Test
	void takesBackExactlyWhatIsDeleted() {
		record(anActivity().with(155).version(1));
		record(anActivity().with(155).version(2, "2024-03-02T09:30:00Z", "deleted"));

		assertThat(shownCells()).isEmpty();
	}

	@Test
	void ignoresVersionsThatComeAgainOrLate() {
		record(anActivity().with(10).version(1));
		record(anActivity().with(30).version(3));
		record(anActivity().with(20).version(2));
		record(anActivity().with(30).version(3));

		assertThat(measures("TOTAL", "2024-02", "REPORTED").participants().total()).isEqualTo(30);
	}

	@Test
	void marksTheTimeOfTheNewestEventEvenIfNothingCounts() {
		record(anActivity().status("PLANNED").version(1, "2024-03-05T10:00:00Z"));

		assertThat(this.eventsUpTo.get(CNSC)).isEqualTo("2024-03-05T10:00:00Z");
	}

	@Test
	void goesOnAfterWhatItCannotRead() {
		this.log.pipeInput(new TestRecord<>(new byte[0], "{".getBytes(StandardCharsets.UTF_8)));
		this.log.pipeInput(new TestRecord<>(new byte[0], "{}".getBytes(StandardCharsets.UTF_8),
				headers(anActivity().version(1)), Instant.now()));
		record(anActivity().with(10).version(1));

		assertThat(measures("TOTAL", "2024-02", "REPORTED").participants().total()).isEqualTo(10);
	}

	@Test
	void setsAsideWhatItCannotReadAsItCame() {
		Headers headers = headers(anActivity().version(1));
		headers.add("ce_hash", "abc".getBytes(StandardCharsets.UTF_8));
		record(anActivity().with(5).version(1));

		this.log.pipeInput(new TestRecord<>("key".getBytes(StandardCharsets.UTF_8),
				"{}".getBytes(StandardCharsets.UTF_8), headers, Instant.now()));

		TestRecord<byte[], byte[]> letter = this.letters.readRecord();
		assertThat(letter.key()).asString().isEqualTo("key");
		assertThat(letter.value()).asString().isEqualTo("{}");
		assertThat(letter.headers()).startsWith(headers.toArray());
		assertThat(header(letter, "kafka_dlt-original-topic")).asString().isEqualTo("project.activities");
		assertThat(header(letter, "kafka_dlt-original-consumer-group")).asString().isEqualTo("figures");
		assertThat(ByteBuffer.wrap(header(letter, "kafka_dlt-original-offset")).getLong()).isEqualTo(1);
		assertThat(ByteBuffer.wrap(header(letter, "kafka_dlt-original-partition")).getInt()).isZero();
		assertThat(header(letter, "kafka_dlt-exception-message")).asString().contains("activity");
		assertThat(this.letters.isEmpty()).isTrue();
	}

	@Test
	void leavesNoHalfOfAnEventThatItSetsAside() {
		record(anActivity().in("TG-M", "Lomé").with(10).version(1));
		Map<CellKey, Measures> before = shownCells();

		record(anActivity().in("TG-M", "Lomé").with(20).reaching(UNSTORABLE, null).version(2));

		assertThat(this.letters.readRecordsToList()).hasSize(1);
		assertThat(shownCells()).isEqualTo(before);
	}

	@Test
	void setsAVersionAsideThatItDoesNotKnow() {
		Fact known = anActivity().with(10).version(1);
		record(new Fact(1, known.eventId(), "org.faitiere.activity.reported.v2", known.recordedAt(), known.actor(),
				known.activity()));

		assertThat(this.eventsUpTo).isEmpty();
		assertThat(header(this.letters.readRecord(), "kafka_dlt-exception-message")).asString()
			.contains("reported.v2", "upgrade, then send it again");
	}

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4, 5, 6, 7, 8 })
	void sumsToWhatTheLastVersionsSay(long seed) {
		RandomActivities random = new RandomActivities(seed);
		Map<String, Fact> last = new HashMap<>();
		List<Fact> sent = new ArrayList<>();
		for (int step = 0; step < 60; step++) {
			String id = "activity-" + random.upTo(8);
			Activity activity = random.next(id);
			long sequence = last.containsKey(id) ? last.get(id).sequence() + 1 : 1;
			Fact fact = new Fact(sequence, id + sequence,
					"org.faitiere.activity." + random.oneOf("reported", "corrected", "deleted") + ".v1",
					Instant.parse("2024-03-01T09:30:00Z").plusSeconds(step), "cnsc-togo", activity);
			last.put(id, fact);
			sent.add(fact);
			record(fact);
			record(random.oneOf(sent));
		}
		assertThat(shownCells()).isEqualTo(recount(sent));
	}

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4, 5, 6, 7, 8 })
	void comesToTheSameInWhateverOrderAndHoweverOftenEventsCome(long seed) {
		RandomActivities random = new RandomActivities(seed);
		List<Fact> all = random.histories(10, 4);

		random.disordered(all).forEach(this::record);

		assertThat(shownCells()).isEqualTo(recount(all));
		assertThat(this.eventsUpTo.get(CNSC))
			.isAfterOrEqualTo(all.stream().map(Fact::recordedAt).min(Comparator.naturalOrder()).orElseThrow());
	}

	private static Map<CellKey, Measures> recount(List<Fact> facts) {
		Map<String, Fact> last = new HashMap<>();
		facts.forEach((it) -> last.merge(it.activity().id(), it,
				(one, other) -> (one.sequence() > other.sequence()) ? one : other));
		Map<CellKey, Measures> recounted = new HashMap<>();
		last.values()
			.stream()
			.filter(Fact::isCounted)
			.forEach((fact) -> CellKey.of(fact.activity())
				.forEach((key, measures) -> recounted.merge(key, measures, Measures::plus)));
		recounted.values().removeIf(Measures::isZero);
		return recounted;
	}

	private static byte[] header(TestRecord<byte[], byte[]> letter, String name) {
		return letter.headers().lastHeader(name).value();
	}

	private void record(Fact fact) {
		this.log.pipeInput(new TestRecord<>(fact.activity().id().getBytes(StandardCharsets.UTF_8),
				this.json.writeValueAsBytes(Map.of("activity", fact.activity(), "change", Map.of())), headers(fact),
				fact.recordedAt()));
		this.differences.readKeyValuesToList()
			.forEach((it) -> add(it.key, this.json.readValue(it.value, CellDifference.class)));
	}

	private void add(String network, CellDifference difference) {
		this.eventsUpTo.merge(network, difference.time(), (one, other) -> one.isAfter(other) ? one : other);
		difference.sheets()
			.forEach((sheet, fields) -> fields.forEach((field, numbers) -> this.sums
				.merge(CellSheet.parse(sheet).cell(field), MeasuresText.parse(numbers), Measures::plus)));
	}

	static Headers headers(Fact fact) {
		Headers headers = new RecordHeaders();
		Map.of("ce_specversion", "1.0", "ce_id", fact.eventId(), "ce_source", "/project-service", "ce_type",
				fact.eventType(), "ce_subject", fact.activity().id(), "ce_time", fact.recordedAt().toString(),
				"ce_sequence", Long.toString(fact.sequence()), "ce_actor", fact.actor(), "content-type",
				"application/json")
			.forEach((key, value) -> headers.add(key, value.getBytes(StandardCharsets.UTF_8)));
		return headers;
	}

	private Measures measures(String breakdown, String period, String status, String... keys) {
		CellKey key = new CellKey(CNSC, breakdown, period, "PUBLIC", status, List.of(keys));
		assertThat(this.sums).containsKey(key);
		return this.sums.get(key);
	}

	private Map<CellKey, Measures> shownCells() {
		Map<CellKey, Measures> shown = new HashMap<>(this.sums);
		shown.values().removeIf(Measures::isZero);
		return shown;
	}

}
