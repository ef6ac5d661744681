package org.faitiere.local.faults;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * While clients write through the gateway, everything that can happen to a process
 * happens; afterwards the books of the clients are held against store, log and figures.
 * <p>
 * Chance is drawn from {@code -Dfaults.seed}; {@code -Dfaults=long} goes on with faults
 * in any order for {@code -Dfaults.minutes}; {@code -Dfaults.only} names the faults to
 * try.
 */
// First: its platform is gone before the one of the other tests starts.
@Order(1)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FaultsIT {

	private static final int SECRETARIES = 4;

	private static final long SEED = Long.getLong("faults.seed", System.nanoTime() & 0xffff_ffffL);

	private static final boolean IS_LONG = "long".equals(System.getProperty("faults"));

	private static final String ONLY = System.getProperty("faults.only", "");

	private static final Duration LONG = Duration.ofMinutes(Long.getLong("faults.minutes", 10));

	private final Random random = new Random(SEED);

	private final Summary summary = new Summary();

	private FaultedPlatform platform;

	private Office office;

	private Faults faults;

	private Proof proof;

	@BeforeAll
	void open() {
		System.out.println("Faults: seed " + SEED + ", to be given again by -Dfaults.seed=" + SEED);
		this.platform = new FaultedPlatform();
		this.platform.startAfterKilledStart(Moments.between(this.random, 500, 9000));
		this.summary.count("faults: first start killed");
		this.office = new Office(secretaries(), this.summary);
		this.faults = new Faults(this.platform, this.office, this.random, this.summary);
		this.proof = new Proof(this.platform, Faults.NETWORK, this.summary);
	}

	private List<Secretary> secretaries() {
		PatientCaller network = new PatientCaller(this.platform.gateways(), Optional.of(Faults.NETWORK), this.summary);
		String registration = """
				{ "slug": "%s", "name": "Coalition d'essai", "country": "TG", "kind": "COALITION" }"""
			.formatted(Faults.NETWORK);
		network.post("/api/v1/networks", "network", registration).expect(201);
		List<String> projects = Stream.of("Un", "Deux").map((title) -> project(network, title)).toList();
		return IntStream.range(0, SECRETARIES)
			.mapToObj((number) -> new Random(SEED + number))
			.map((chance) -> new Secretary(network, Faults.NETWORK, projects, chance, this.summary))
			.toList();
	}

	private static String project(PatientCaller network, String title) {
		return network.post("/api/v1/projects", "project " + title, """
				{ "networkId": "%s", "title": "%s", "visibility": "PUBLIC" }""".formatted(Faults.NETWORK, title))
			.expect(201)
			.json()
			.path("id")
			.asText();
	}

	@AfterAll
	void close() throws InterruptedException {
		System.out.println("Faults: seed " + SEED + this.summary);
		if (this.office != null) {
			this.office.close();
		}
		this.platform.close();
	}

	static List<Fault> faults() {
		List<String> named = List.of(ONLY.split(","));
		return Stream.of(Fault.values())
			.filter((fault) -> ONLY.isEmpty() ? fault.isIn(IS_LONG) : named.contains(fault.name()))
			.toList();
	}

	@ParameterizedTest
	@MethodSource("faults")
	void keepsItsPromises(Fault fault) {
		fault.assume();

		prove(fault);
	}

	@Test
	@EnabledIfSystemProperty(named = "faults", matches = "long")
	void keepsItsPromisesForLong() {
		List<Fault> possible = faults().stream().filter(Fault::isPossible).toList();
		Instant end = Instant.now().plus(LONG);
		while (Instant.now().isBefore(end)) {
			prove(possible.get(this.random.nextInt(possible.size())));
		}
	}

	private void prove(Fault fault) {
		Instant began = Instant.now();
		this.office.workWhile(() -> fault.happen(this.faults));
		Instant happened = Instant.now();
		this.proof.of(this.office.books());
		System.out.printf("Faults: %-40s happened in %3d s, proved in %3d s%n", fault,
				Duration.between(began, happened).toSeconds(), Duration.between(happened, Instant.now()).toSeconds());
	}

}
