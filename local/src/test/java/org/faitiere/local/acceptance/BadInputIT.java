package org.faitiere.local.acceptance;

import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What people get wrong, and what they are told.
 */
@ExtendWith(RunningPlatform.Extension.class)
class BadInputIT {

	private static final String ACTIVITIES = "/api/v1/activities";

	private RunningPlatform platform;

	private Caller partner;

	private Work work;

	@BeforeEach
	void begin(RunningPlatform platform) {
		this.platform = platform;
		this.partner = platform.partner("plan-togo-influenceurs");
		this.work = Work.of(this.partner, "plan-togo-influenceurs");
	}

	@ParameterizedTest
	@CsvSource({ "local-governance, gouvernance-lunaire, topics[0]", "TG-K, TG-Z, locations[0].region",
			"'\"country\": \"TG\"', '\"country\": \"ZZ\"', locations[0].country",
			"'\"count\": 40', '\"count\": -3', participants[0].count",
			"'\"endDate\": \"2024-02-22\"', '\"endDate\": \"2024-02-01\"', endDate",
			"'\"startDate\": \"2024-02-22\"', '\"startDate\": \"2024-02-31\"', startDate",
			"Formation à la gouvernance locale, '', title" })
	void namesTheFieldThatBreaksARule(String right, String wrong, String field) {
		String body = this.work.training(40).replace(right, wrong);

		Answer refused = this.partner.post(ACTIVITIES, body).expectProblem(422, "request.rulesBroken");

		assertThat(refused.faultyFields()).contains(field);
	}

	@ParameterizedTest
	@CsvSource({ "TRAINING, PICNIC, type", "FEMALE, LADY, participants[0].sex", "CSO, ALIENS, participants[1].audience",
			"'\"count\": 40', '\"count\": \"many\"', participants[0].count" })
	void namesTheFieldThatCannotBeRead(String right, String wrong, String field) {
		String body = this.work.training(40).replace(right, wrong);

		Answer refused = this.partner.post(ACTIVITIES, body);

		assertThat(refused.status()).as(refused.body()).isIn(400, 422);
		assertThat(refused.faultyFields()).as(refused.body()).contains(field);
	}

	@Test
	void speaksTheLanguageOfTheReader() {
		String body = this.work.training(-3);

		Answer french = this.partner.post(ACTIVITIES, body).expect(422);
		Answer english = this.partner.inEnglish().post(ACTIVITIES, body).expect(422);

		assertThat(french.text("/title")).isEqualTo("Règle non respectée");
		assertThat(english.text("/title")).isEqualTo("Rule broken");
		assertThat(french.text("/errors/0/message")).startsWith("La valeur doit être comprise");
		assertThat(english.text("/errors/0/message")).startsWith("The value must be");
		assertThat(french.text("/code")).isEqualTo(english.text("/code"));
	}

	@Test
	void saysThatBrokenJsonCannotBeRead() {
		this.partner.post(ACTIVITIES, "{ \"networkId\": \"plan-togo-influenceurs\", ")
			.expectProblem(400, "request.malformed");
	}

	@Test
	void refusesABodyOfTwoMegabytes() {
		String body = this.work.training(40).replace("Formation à la", "x".repeat(2 * 1024 * 1024));

		this.partner.post(ACTIVITIES, body).expectProblem(413, "request.tooLarge");
	}

	@Test
	void writesNothingOfWhatItRefuses() {
		this.partner.post(ACTIVITIES, this.work.training(-3).replace("PLANNED", "REPORTED")).expect(422);
		this.work.reported(40);

		this.work.figures().become("participants", 50);
		this.work.figures().assertThat("activities").isEqualTo(1);
	}

	@Test
	void asksWhichVersionAChangeIsBasedOn() {
		Answer training = this.work.plan(40);

		this.partner.putBlindly(ACTIVITIES + "/" + training.id(), this.work.training(41))
			.expectProblem(428, "version.required");
	}

	@Test
	void refusesAChangeBasedOnAnOlderVersion() {
		Answer training = this.work.plan(40);
		String path = ACTIVITIES + "/" + training.id();
		this.partner.put(path, training.version(), this.work.training(41)).expect(200);

		this.partner.put(path, training.version(), this.work.training(42)).expectProblem(412, "version.stale");

		assertThat(this.partner.get(path).number("/participants/0/count")).isEqualTo(41);
	}

	@Test
	void refusesACommandThatDoesNotFitTheState() {
		Answer training = this.work.plan(40);

		Answer refused = this.partner.post(ACTIVITIES + "/" + training.id() + "/validate");

		assertThat(refused.status()).as(refused.body()).isEqualTo(409);
		assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
	}

	@Test
	void answersARepeatedRequestWithTheFirstAnswer() {
		String key = UUID.randomUUID().toString();
		String body = this.work.training(40).replace("PLANNED", "REPORTED");

		Answer first = this.partner.postOnce(key, ACTIVITIES, body).expect(201);
		Answer again = this.partner.postOnce(key, ACTIVITIES, body).expect(201);

		assertThat(again.body()).isEqualTo(first.body());
		assertThat(again.header("Location")).isEqualTo(first.header("Location"));
		this.work.figures().become("activities", 1);
		this.partner.postOnce(key, ACTIVITIES, this.work.training(41)).expectProblem(422, "idempotency.keyReused");
	}

	@ParameterizedTest
	@CsvSource({ "/api/v1/key-figures?network=cnsc-togo&groupBy=colour, groupBy",
			"/api/v1/key-figures?network=cnsc-togo&type=PICNIC, type", "/api/v1/key-figures, network",
			"/api/v1/activities?limit=0, limit", "/api/v1/organisations?limit=100000, limit" })
	void namesTheParameterThatIsWrong(String path, String parameter) {
		Answer refused = this.partner.get(path);

		assertThat(refused.status()).as(refused.body()).isIn(400, 422);
		assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
		assertThat(refused.faultyFields()).as(refused.body()).contains(parameter);
	}

	@Test
	void knowsNoNetworkByThatName() {
		this.partner.get("/api/v1/networks/unknown").expectProblem(404, "resource.notFound");
		this.partner.get("/api/v1/key-figures?network=unknown").expectProblem(404, "resource.notFound");
		this.partner.get("/api/v1/nothing-here").expectProblem(404, "resource.notFound");
	}

	@Test
	void trustsNoTokenThatItDidNotSign() {
		Answer refused = Caller.withToken(this.platform.processes().gateway(), "eyJhbGciOiJub25lIn0.e30.")
			.get("/api/v1/activities");

		refused.expectProblem(401, "token.invalid");
	}

}
