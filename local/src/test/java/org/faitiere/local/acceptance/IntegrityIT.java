package org.faitiere.local.acceptance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import org.bson.conversions.Bson;
import org.faitiere.local.Home;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A figure can be verified, by the platform and without it, and what somebody changes by
 * hand is found.
 */
@ExtendWith(RunningPlatform.Extension.class)
class IntegrityIT {

	private static final String NETWORK = "plan-togo-influenceurs";

	private RunningPlatform platform;

	private Work work;

	private String query;

	private Answer training;

	@TempDir
	private Path folder;

	@BeforeEach
	void reportATraining(RunningPlatform platform) {
		this.platform = platform;
		this.work = Work.of(platform.partner(NETWORK), NETWORK);
		this.query = "?network=" + NETWORK + "&project=" + this.work.project();
		this.training = this.work.plan(40);
		platform.partner(NETWORK).post("/api/v1/activities/" + this.training.id() + "/report", "{}").expect(200);
		this.work.figures().become("participants", 50);
	}

	@Test
	void findsAFactThatWasChangedByHand() {
		assertThat(verified().text("/verdict")).isEqualTo("INTACT");
		assertThat(verified().number("/events")).isEqualTo(2);
		assertThat(seal().number("/events")).isPositive();
		assertThat(verified().number("/sealed")).isEqualTo(2);

		changeCount(4000);

		Answer altered = verified();
		assertThat(altered.text("/verdict")).isEqualTo("ALTERED");
		assertThat(altered.items("/faults")).singleElement().satisfies((it) -> {
			assertThat(it.path("activityId").asText()).isEqualTo(this.training.id());
			assertThat(it.path("fault").asText()).isEqualTo("FACT_DIFFERS");
		});

		changeCount(40);
		assertThat(verified().text("/verdict")).isEqualTo("INTACT");
	}

	@Test
	void isVerifiedByWhoeverKeptASeal() throws Exception {
		Path first = keep(seal());
		this.work.reported(7);
		this.work.figures().become("participants", 67);
		Path second = keep(seal());

		Result kept = verify("--seals", second.toString());
		Result half = verify("--seals", first.toString());

		assertThat(kept.exitValue()).as(kept.output()).isZero();
		assertThat(kept.output()).contains("3 by your seals", "INTACT", "2 activities, as published",
				"67 attendances, as published");
		assertThat(half.exitValue()).as(half.output()).isZero();
		assertThat(half.output()).contains("2 by your seals, 1 by seals of the platform alone");
	}

	@Test
	void isNotVerifiedAgainstASealOfSomethingElse() throws Exception {
		Path file = keep(seal());
		String other = Files.readString(file).replaceFirst("\"root\":\"[0-9a-f]{4}", "\"root\":\"0123");
		Files.writeString(file, other);

		Result result = verify("--seals", file.toString());

		assertThat(result.output()).contains("ALTERED", this.training.id());
		assertThat(result.exitValue()).isEqualTo(1);
	}

	@Test
	void keepsTheEvidenceForTheNetwork() throws Exception {
		String evidence = "/api/v1/key-figures/evidence" + this.query;

		this.platform.anybody().get(evidence).expectProblem(401, "token.required");
		this.platform.partner("observatoire").get(evidence).expectProblem(403, "access.denied");
		assertThat(this.platform.anybody().get("/api/v1/key-figures/verification" + this.query).text("/verdict"))
			.isEqualTo("INTACT");
	}

	private Answer verified() {
		return this.platform.partner(NETWORK).get("/api/v1/key-figures/verification" + this.query).expect(200);
	}

	private Answer seal() {
		return this.platform.partner("operateur").post("/api/v1/seals", "{}").expect(201);
	}

	private Path keep(Answer seal) throws IOException {
		Answer file = this.platform.anybody().get("/api/v1/seals/" + seal.text("/number") + "/download").expect(200);
		assertThat(file.header("Content-Disposition")).contains("faitiere-seal-" + seal.text("/number"));
		return Files.writeString(this.folder.resolve("seal-" + seal.text("/number") + ".json"), file.body());
	}

	private void changeCount(long count) {
		try (MongoClient client = MongoClients.create(this.platform.database())) {
			MongoDatabase reporting = client.getDatabase("reporting");
			Bson version = Filters.and(Filters.eq("activityId", this.training.id()), Filters.eq("sequence", 2));
			List<String> changed = new ArrayList<>();
			for (String name : reporting.listCollectionNames()) {
				if (name.startsWith("facts") && reporting.getCollection(name)
					.updateOne(version, Updates.set("activity.participants.0.count", count))
					.getModifiedCount() == 1) {
					changed.add(name);
				}
			}
			assertThat(changed).isNotEmpty();
		}
	}

	private Result verify(String... options) throws IOException, InterruptedException {
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar",
						Home.find().resolve("local/target/faitiere.jar").toString(), "verify",
						this.platform.address() + "/api/v1/key-figures" + this.query, "--client",
						NETWORK + ":" + NETWORK + "-secret", "--lang", "en"));
		command.addAll(List.of(options));
		Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
		String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		return new Result(output, process.waitFor());
	}

	private record Result(String output, int exitValue) {
	}

}
