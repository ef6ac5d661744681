package org.faitiere.local.acceptance;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.awaitility.Awaitility;
import org.faitiere.local.acceptance.MovedPlatform.Result;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A backup that was made while people worked gives everything back: what was acknowledged
 * before it, the figures to the last digit, the seals and the editions; and work goes on.
 */
// Early: its platform is gone before the one of the other tests starts.
@Order(2)
class BackupIT {

	private static final String BUSY = "pasc";

	private static final List<String> QUIET = List.of("cnsc-togo", "fct-togo", "plan-togo-influenceurs", "conascipal");

	private static final Duration BETWEEN_TWO_REPORTS = Duration.ofMillis(100);

	private static final List<String> MONTHS = IntStream.rangeClosed(1, 12).mapToObj("2024-%02d"::formatted).toList();

	private static final List<String> GROUPINGS = List.of("month", "region", "type", "topic", "audience", "sex",
			"level", "project", "precision");

	@TempDir
	private Path folder;

	@Test
	void givesBackWhatWasAcknowledgedBeforeIt() throws Exception {
		try (MovedPlatform platform = new MovedPlatform("backup")) {
			Work work = Work.of(partner(platform, BUSY), BUSY);
			Map<String, JsonNode> figures = settledFigures(platform);
			Answer edition = partner(platform, "cnsc-togo")
				.post("/api/v1/reports/network/cnsc-togo/annual?year=2011", "")
				.expect(201);
			Answer seal = partner(platform, "operateur").post("/api/v1/seals", "{}").expect(201);

			List<String> acknowledged = backUpWhileWorking(platform, work);
			assertThat(platform.run("restore", this.folder).output()).contains("already working on");
			platform.loseEverything();
			Result restored = platform.run("restore", this.folder);
			assertThat(restored.exitValue()).as(restored.output()).isZero();
			assertThat(platform.run("restore", this.folder).output()).contains("is not empty");
			platform.startAgain();

			Awaitility.await()
				.atMost(Duration.ofMinutes(2))
				.untilAsserted(() -> assertThat(settledFigures(platform)).isEqualTo(figures));
			Caller partner = partner(platform, BUSY);
			acknowledged.forEach((it) -> partner.get("/api/v1/activities/" + it).expect(200));
			assertThat(partner(platform, "cnsc-togo").get(edition.header("Location")).expect(200).json())
				.isEqualTo(edition.json());
			assertThat(Caller.anonymous(platform.gateway()).get("/api/v1/seals").body()).contains(seal.text("/root"));
			Caller sealer = partner(platform, "operateur");
			sealer.post("/api/v1/seals", "{}").expect(201);
			Work again = work.continuedBy(partner);
			workOn(partner, again);
			// A part at a time: the gateway does not wait for ever.
			MONTHS.forEach((it) -> intact(partner,
					"?network=" + BUSY + "&project=" + again.project() + "&from=" + it + "&to=" + it));
			intact(partner(platform, "cnsc-togo"), "?network=cnsc-togo");
		}
	}

	private static Caller partner(MovedPlatform platform, String client) {
		return Caller.partner(platform.gateway(), client);
	}

	private List<String> backUpWhileWorking(MovedPlatform platform, Work work) throws Exception {
		AtomicBoolean working = new AtomicBoolean(true);
		List<String> acknowledged = Collections.synchronizedList(new ArrayList<>());
		List<Thread> people = IntStream.range(0, 3).mapToObj((it) -> new Thread(() -> {
			while (working.get()) {
				Answer answer = work.report(it + 5, MONTHS.get(acknowledged.size() % MONTHS.size()) + "-15");
				// The gateway may ask for a pause.
				if (answer.status() == 201) {
					acknowledged.add(answer.id());
				}
				LockSupport.parkNanos(BETWEEN_TWO_REPORTS.toNanos());
			}
		})).toList();
		people.forEach(Thread::start);
		Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> acknowledged.size() > 100);
		List<String> before = List.copyOf(acknowledged);

		Result first = platform.run("backup", this.folder);
		Result second = platform.run("backup", this.folder);

		working.set(false);
		for (Thread it : people) {
			it.join();
		}
		assertThat(first.exitValue()).as(first.output()).isZero();
		// What is computed from the log must not come back from anywhere else.
		assertThat(
				new ObjectMapper().readTree(this.folder.resolve("backup.json").toFile()).path("documents").fieldNames())
			.toIterable()
			.filteredOn((it) -> it.startsWith("reporting."))
			.isSubsetOf("reporting.annual-editions", "reporting.dead-letters", "reporting.idempotencyKeys",
					"reporting.ledger", "reporting.seal-tiles", "reporting.seals");
		assertThat(second.exitValue()).as(second.output()).isZero();
		return before;
	}

	// Every activity gets one more event, which must be the next of its chain.
	private static void workOn(Caller partner, Work work) {
		List<JsonNode> activities = activities(partner, work);
		activities
			.forEach((it) -> partner.post("/api/v1/activities/" + it.path("id").asText() + "/validate").expect(200));
		work.figures().with("status", "VALIDATED").become("activities", activities.size());
		work.figures()
			.with("status", "VALIDATED")
			.assertThat("participants")
			.isEqualTo(activities.stream()
				.flatMap((it) -> Stream.of(it.at("/participants/0/count"), it.at("/participants/1/count")))
				.mapToLong(JsonNode::asLong)
				.sum());
	}

	private static List<JsonNode> activities(Caller partner, Work work) {
		List<JsonNode> all = new ArrayList<>();
		String path = "/api/v1/activities?limit=200&project=" + work.project();
		String cursor = "";
		do {
			Answer page = partner.get(path + cursor).expect(200);
			all.addAll(page.items("/items"));
			cursor = page.at("/next").isTextual() ? "&cursor=" + page.text("/next") : "";
		}
		while (!cursor.isEmpty());
		return all;
	}

	private static void intact(Caller partner, String query) {
		Answer verification = Awaitility.await()
			.atMost(Duration.ofMinutes(2))
			.until(() -> partner.get("/api/v1/key-figures/verification" + query), (it) -> it.status() != 504)
			.expect(200);
		assertThat(verification.text("/verdict")).as(verification.body()).isEqualTo("INTACT");
		assertThat(verification.number("/sealed")).isPositive();
	}

	private static Map<String, JsonNode> settledFigures(MovedPlatform platform) {
		Awaitility.await().atMost(Duration.ofMinutes(2)).until(() -> behind(platform) == 0);
		Map<String, JsonNode> figures = new TreeMap<>();
		for (String network : QUIET) {
			for (Caller caller : List.of(Caller.anonymous(platform.gateway()), partner(platform, network))) {
				for (String grouping : GROUPINGS) {
					String query = "?network=" + network + "&groupBy=" + grouping;
					JsonNode answer = caller.get("/api/v1/key-figures" + query).expect(200).json();
					figures.put(query + figures.size(), answer);
				}
			}
		}
		return figures;
	}

	private static long behind(MovedPlatform platform) {
		return Caller.anonymous(platform.gateway())
			.get("/api/v1/status")
			.expect(200)
			.items("/consumers")
			.stream()
			.mapToLong((it) -> it.path("lagEvents").asLong())
			.sum();
	}

}
