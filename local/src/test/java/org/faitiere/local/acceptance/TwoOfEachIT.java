package org.faitiere.local.acceptance;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListGroupsOptions;
import org.apache.kafka.clients.admin.MemberDescription;
import org.awaitility.Awaitility;
import org.faitiere.local.platform.Platform;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two gateways and two of each service, behind which nobody notices which of them
 * answers: what people and partners do goes to one now and to the other a moment later.
 */
@ExtendWith(RunningPlatform.Extension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TwoOfEachIT {

	private static final String NETWORK = "pasc";

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	private static final List<String> EACH = List.of(Platform.GATEWAY, Platform.ORGANISATION, Platform.PROJECT,
			Platform.REPORTING);

	private RunningPlatform platform;

	private URI one;

	private URI other;

	private Caller atOne;

	private Caller atOther;

	@BeforeAll
	void startTheSecond(RunningPlatform platform) {
		this.platform = platform;
		this.one = URI.create(platform.address());
		this.other = platform.processes().addReplica();
		this.atOne = Caller.partner(this.one, NETWORK);
		this.atOther = Caller.partner(this.other, NETWORK);
	}

	@AfterAll
	void stopTheSecond() {
		EACH.forEach((name) -> this.platform.processes().kill(Platform.replica(name)));
		Figures.of(this.platform.anybody(), NETWORK)
			.become("activities", Figures.of(this.platform.anybody(), NETWORK).totals().path("activities").asLong(),
					PATIENCE);
	}

	@Test
	@Order(1)
	void letsSomebodySignInAtOneDoorAndGoOnAtTheOther() {
		Browser browser = new Browser(this.one);

		assertThat(browser.open(this.one)).endsWith("/login");
		browser.tryPassword(this.other, "pasc@faitiere.test", "faitiere-local").expect(302);
		Answer token = browser.redeem(this.other, browser.open(this.one)).expect(200);

		Caller person = Caller.withToken(this.one, token.text("/access_token"));
		assertThat(person.get("/api/v1/me").expect(200).text("/subject")).isEqualTo("pasc@faitiere.test");
	}

	@Test
	@Order(2)
	void createsOnceWhatALineThatHangsSendsToBothDoors() {
		Work work = Work.of(this.atOne, NETWORK);
		String key = UUID.randomUUID().toString();

		List<CompletableFuture<Answer>> both = List.of(this.atOne, this.atOther)
			.stream()
			.map((door) -> CompletableFuture
				.supplyAsync(() -> door.postOnce(key, "/api/v1/activities", work.training(30))))
			.toList();
		List<Integer> answers = both.stream().map((answer) -> answer.join().status()).toList();
		Answer again = this.atOther.postOnce(key, "/api/v1/activities", work.training(30)).expect(201);

		assertThat(answers).contains(201).isSubsetOf(201, 409);
		assertThat(this.atOne.get("/api/v1/activities?project=" + work.project()).expect(200).items("/items"))
			.extracting((activity) -> activity.path("id").asText())
			.containsExactly(again.id());
		this.atOther.postOnce(key, "/api/v1/activities", work.training(31)).expect(422);
	}

	@Test
	@Order(3)
	void countsGuessesAtBothDoorsTogether() {
		String email = "guessed-" + UUID.randomUUID() + "@faitiere.test";
		Browser browser = new Browser(this.one);

		for (int guess = 0; guess < 10; guess++) {
			assertThat(browser.tryPassword((guess % 2 == 0) ? this.one : this.other, email, "guess").status())
				.isEqualTo(302);
		}

		for (URI door : List.of(this.one, this.other)) {
			Awaitility.await()
				.atMost(Duration.ofSeconds(5))
				.untilAsserted(() -> assertThat(browser.tryPassword(door, email, "guess").status()).isEqualTo(429));
		}
	}

	@Test
	@Order(4)
	void keepsTheEventsOfOneActivityInOrder() {
		Work work = Work.of(this.atOne, NETWORK);
		Answer training = work.reported(1);
		String path = "/api/v1/activities/" + training.id();

		for (int count = 2; count <= 21; count++) {
			Caller door = (count % 2 == 0) ? this.atOther : this.atOne;
			String version = training.version();
			training = door.put(path, version, work.training(count)).expect(200);
			door.put(path, version, work.training(count)).expectProblem(412, "version.stale");
		}

		work.figures().become("participants", 31, PATIENCE);
		JsonNode events = work.figures().provenance().at("/items/0/events");
		assertThat(events.findValuesAsText("sequence"))
			.containsExactlyElementsOf(IntStream.rangeClosed(1, 21).mapToObj(Integer::toString).toList());
	}

	@Test
	@Order(5)
	void showsTheSameFiguresAtBothDoorsWithTheWorkDivided() throws Exception {
		Work work = Work.of(this.atOne, NETWORK);
		Work continued = work.continuedBy(this.atOther);

		for (int training = 0; training < 30; training++) {
			((training % 2 == 0) ? work : continued).reported(5);
		}

		work.figures().become("participants", 30 * 15, PATIENCE);
		continued.figures().become("participants", 30 * 15, PATIENCE);
		assertThat(continued.figures().by("sex", "participants")).isEqualTo(work.figures().by("sex", "participants"));
		assertThat(processesThatComputeFigures()).isEqualTo(2);
	}

	private long processesThatComputeFigures() throws Exception {
		try (Admin admin = Admin.create(Map.of("bootstrap.servers", this.platform.brokerAddress()))) {
			// After a rebuild, the name ends with the number of the generation.
			List<String> groups = admin.listGroups(ListGroupsOptions.forConsumerGroups())
				.all()
				.get()
				.stream()
				.map(GroupListing::groupId)
				.filter((it) -> it.startsWith("reporting-differences"))
				.toList();
			return admin.describeConsumerGroups(groups)
				.all()
				.get()
				.values()
				.stream()
				.flatMap((group) -> group.members().stream())
				.filter((member) -> !member.assignment().topicPartitions().isEmpty())
				.map(TwoOfEachIT::process)
				.distinct()
				.count();
		}
	}

	// a topology names its clients by the id of its process and the number of the thread
	private static String process(MemberDescription member) {
		return member.clientId().replaceAll("-StreamThread-.*", "");
	}

	@Test
	@Order(6)
	void acceptsTokensOfBothKeysWhileTheSigningKeyChanges() {
		Caller before = this.atOne;
		Load load = new Load();
		List.of(this.one, this.other).forEach((door) -> load.repeat(() -> signInAndRead(door)));

		List<JsonNode> keys = Caller.partner(this.one, "operateur")
			.post("/api/v1/signing-keys/rotations")
			.expect(202)
			.items("/items");
		JsonNode next = keys.get(keys.size() - 1);
		assertThat(next.path("state").asText()).isEqualTo("WAITING");

		for (URI door : List.of(this.one, this.other)) {
			Awaitility.await()
				.atMost(PATIENCE)
				.pollInterval(Duration.ofMillis(500))
				.until(() -> next.path("id").asText().equals(keyOf(Caller.partner(door, NETWORK))));
			for (URI asked : List.of(this.one, this.other)) {
				readFromEachService(Caller.partner(door, NETWORK).at(asked));
				readFromEachService(before.at(asked));
			}
		}
		assertThat(load.stop()).as("rounds of requests meanwhile, all of them answered").isGreaterThan(10);
	}

	private void signInAndRead(URI door) {
		Caller caller = Caller.partner(door, "observatoire");
		readFromEachService(caller.at(this.one));
		readFromEachService(caller.at(this.other));
	}

	private static void readFromEachService(Caller caller) {
		for (String path : List.of("/api/v1/organisations?limit=1", "/api/v1/projects?limit=1",
				"/api/v1/key-figures?network=" + NETWORK)) {
			caller.get(path).expect(200);
		}
	}

	private static String keyOf(Caller caller) throws Exception {
		String header = caller.token().split("\\.")[0];
		return Answer.json(new String(Base64.getUrlDecoder().decode(header), StandardCharsets.UTF_8))
			.path("kid")
			.asText();
	}

	@Test
	@Order(7)
	void goesOnWhenOneOfEachIsKilled() {
		Work work = Work.of(this.atOther, NETWORK);
		work.reported(5);
		List<String> killed = new ArrayList<>(EACH);

		killed.forEach(this.platform.processes()::kill);

		work.reported(5);
		work.figures().become("participants", 30, PATIENCE);
		Browser browser = new Browser(this.one);
		browser.open(this.other);
		browser.tryPassword(this.other, "pasc@faitiere.test", "faitiere-local").expect(302);
		browser.redeem(this.other, browser.open(this.other)).expect(200);

		killed.parallelStream().forEach(this.platform.processes()::start);
		work.continuedBy(this.atOne).figures().become("participants", 30, PATIENCE);
	}

}
