package org.faitiere.reporting.figure;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.test.TestRecord;
import org.faitiere.reporting.fact.ActivityEvent;
import org.faitiere.reporting.fact.Fact;
import org.faitiere.reporting.fact.FactRepository;
import org.faitiere.reporting.fact.Facts;
import org.faitiere.reporting.fact.RandomActivities;
import org.faitiere.reporting.generation.Generation;
import org.faitiere.reporting.ledger.LogUnreachable;
import org.faitiere.reporting.query.View;
import org.faitiere.reporting.network.Network;
import org.faitiere.support.problem.ProblemException;
import org.faitiere.support.test.TestMongo;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.faitiere.reporting.fact.AnActivity.CNSC;
import static org.faitiere.reporting.fact.AnActivity.anActivity;

/**
 * What was known at a time is the same whether counted from facts or from cells without
 * what came since.
 */
class PastFiguresTests {

	private static final Instant START = Instant.parse("2024-03-01T09:30:00Z");

	private static final Instant LATER = Instant.parse("2024-03-02T09:30:00Z");

	private final JsonMapper json = JsonMapper.builder().build();

	private final FactRepository facts = Facts.empty();

	private final CellRepository cells = new MongoCellRepository(TestMongo.database(), Generation.FIRST);

	private final List<CellChange> log = new ArrayList<>();

	private final FactFigures fromFacts = new FactFigures(this.facts);

	private final PastFigures past = new PastFigures(this.cells, (network, time, taker) -> this.log.forEach(taker),
			this.facts);

	private TopologyTestDriver driver;

	private TestInputTopic<byte[], byte[]> events;

	private TestOutputTopic<String, byte[]> differences;

	@BeforeEach
	void start(@TempDir Path folder) {
		Properties settings = new Properties();
		settings.put(StreamsConfig.APPLICATION_ID_CONFIG, "figures");
		settings.put(StreamsConfig.STATE_DIR_CONFIG, folder.toString());
		this.driver = new TopologyTestDriver(new FigureTopology(this.json).of(Generation.FIRST), settings);
		this.events = this.driver.createInputTopic(ActivityEvent.TOPIC, new ByteArraySerializer(),
				new ByteArraySerializer());
		this.differences = this.driver.createOutputTopic(FigureTopology.DIFFERENCES_TOPIC, new StringDeserializer(),
				new ByteArrayDeserializer());
	}

	@AfterEach
	void stop() {
		this.driver.close();
	}

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4 })
	void areTheSameFromCellsAndFromFacts(long seed) {
		RandomActivities random = new RandomActivities(seed);
		List<Fact> histories = random.histories(30, 4);
		histories.forEach(this::record);

		assertThat(agreeing(random, histories)).isGreaterThan(50);
	}

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4, 5, 6 })
	void areTheSameOrLeftToFactsInWhateverOrderEventsCome(long seed) {
		RandomActivities random = new RandomActivities(seed);
		List<Fact> histories = random.histories(4, 4);
		random.disordered(histories).forEach(this::record);

		assertThat(agreeing(random, histories)).isPositive();
	}

	@Test
	void areTheSameWhileCellsLagBehindTheLog() {
		RandomActivities random = new RandomActivities(7);
		List<Fact> histories = random.histories(30, 4);
		histories.subList(0, histories.size() / 2).forEach(this::record);
		List<Fact> rest = histories.subList(histories.size() / 2, histories.size());

		rest.forEach(this::recordWithoutCells);

		assertThat(this.past.answer(question(random, Instant.EPOCH), Instant.EPOCH).orElseThrow().tally().totals())
			.isEqualTo(Measures.ZERO);
	}

	@Test
	void keepClosedWhatIsClosedToday() {
		record(anActivity().id("a").with(100).version(1, START.toString()));
		record(anActivity().id("a").with(100).sensitive().version(2, LATER.toString()));

		assertThat(people(false)).isZero();
		assertThat(people(true)).isEqualTo(100);
	}

	@Test
	void keepClosedWhatWasCancelledBeforeItWasClosed() {
		record(anActivity().id("a").with(100).version(1, START.toString()));
		record(anActivity().id("a").with(100).status("CANCELLED").version(2, LATER.toString()));
		record(anActivity().id("a")
			.with(100)
			.status("CANCELLED")
			.sensitive()
			.version(3, LATER.plusSeconds(1).toString()));

		assertThat(people(false)).isZero();
		assertThat(people(true)).isEqualTo(100);
	}

	@Test
	void showWhatIsOpenAgain() {
		record(anActivity().id("a").with(100).version(1, START.toString()));
		record(anActivity().id("a").with(100).sensitive().version(2, LATER.toString()));
		record(anActivity().id("a").with(100).version(3, LATER.plusSeconds(1).toString()));

		assertThat(people(false)).isEqualTo(100);
	}

	@Test
	void areLeftToFactsWhenTheLogDoesNotAnswer() {
		PastFigures cut = new PastFigures(this.cells, (network, time, taker) -> {
			throw new LogUnreachable("cut");
		}, this.facts);

		assertThat(cut.answer(about(true, START), START)).isEmpty();
	}

	@Test
	void areLeftToFactsWhereDifferencesDoNotSayWhereTheyComeFrom() {
		this.log.add(new CellChange(CNSC, CellDifference.of(LATER, Map.of()), 1));

		assertThat(this.past.answer(about(true, START), START)).isEmpty();
		assertThat(this.past.answer(about(true, LATER), LATER)).isPresent();
	}

	@Test
	void goOnFromWhatWasRememberedBeforeTheyWereThoughtOf() {
		KeyValueStore<String, LastVersion> versions = this.driver.getKeyValueStore(FigureTopology.VERSIONS_STORE);
		versions.put("a", this.json.readValue("{\"sequence\":1,\"counted\":null}", LastVersion.class));

		record(anActivity().id("a").with(100).version(1, START.toString()));
		record(anActivity().id("a").with(100).sensitive().version(2, LATER.toString()));

		assertThat(this.log).singleElement()
			.satisfies(
					(it) -> assertThat(it.difference().origin()).isEqualTo(new DifferenceOrigin("a", 2, true, null)));
	}

	@Test
	void stopWhenNobodyWaitsAnyMore() {
		record(anActivity().with(100).version(1, START.toString()));
		FactFigures hurried = new FactFigures(this.facts, Duration.ZERO);

		assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> hurried.answer(about(true, LATER)))
			.satisfies((it) -> assertThat(it.code()).isEqualTo("report.takesTooLong"));
	}

	private long people(boolean whole) {
		Tally tally = this.past.answer(about(whole, START), START).orElseThrow().tally();
		assertThat(tally.totals()).isEqualTo(this.fromFacts.answer(about(whole, START)).totals());
		return tally.totals().participants().total();
	}

	private long agreeing(RandomActivities random, List<Fact> histories) {
		long answered = 0;
		for (int round = 0; round < 200; round++) {
			Instant time = random.oneOf(histories).recordedAt().plusMillis(random.upTo(3) - 1);
			Question question = question(random, time);
			Optional<PastFigures.PastTally> answer = this.past.answer(question, time);
			if (answer.isPresent()) {
				answered++;
				Tally counted = this.fromFacts.answer(question);
				assertThat(answer.get().tally().totals()).as(question.toString()).isEqualTo(counted.totals());
				assertThat(answer.get().tally().groups()).as(question.toString()).isEqualTo(counted.groups());
			}
		}
		return answered;
	}

	private static Question question(RandomActivities random, Instant asOf) {
		Map<Dimension, String> filters = new EnumMap<>(Dimension.class);
		if (random.oneOf(true, false)) {
			filters.put(Dimension.TYPE, "TRAINING");
		}
		Span span = new Span(random.oneOf(true, false) ? LocalDate.of(2024, 1, 1) : null, null);
		return new Question(view(random.oneOf(true, false)), span,
				random.oneOf(Grouping.Time.MONTH, new Grouping.By(Dimension.REGION),
						new Grouping.By(Dimension.PROJECT)),
				random.oneOf(Set.of("VALIDATED"), Set.of("REPORTED", "VALIDATED")), filters, asOf);
	}

	private static Question about(boolean whole, Instant asOf) {
		return new Question(view(whole), new Span(null, null), null, Set.of("REPORTED", "VALIDATED"), Map.of(), asOf);
	}

	private static View view(boolean whole) {
		return new View(new Network(CNSC, "cnsc-togo", "CNSC-Togo"), whole);
	}

	private void record(Fact fact) {
		this.cells.add(recordWithoutCells(fact));
	}

	private List<CellChange> recordWithoutCells(Fact fact) {
		this.facts.save(List.of(fact));
		this.events.pipeInput(new TestRecord<>(fact.activity().id().getBytes(StandardCharsets.UTF_8),
				this.json.writeValueAsBytes(Map.of("activity", fact.activity(), "change", Map.of())),
				FigureTopologyTests.headers(fact), fact.recordedAt()));
		List<CellChange> changes = new ArrayList<>();
		this.differences.readKeyValuesToList()
			.forEach((it) -> changes.add(new CellChange(it.key, this.json.readValue(it.value, CellDifference.class),
					this.log.size() + changes.size())));
		this.log.addAll(changes);
		return changes;
	}

}
