package org.faitiere.local.acceptance;

import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Who may see and change what.
 */
@ExtendWith(RunningPlatform.Extension.class)
class RightsIT {

	private RunningPlatform platform;

	private Caller owner;

	private Work hidden;

	private Answer hiddenTraining;

	@BeforeEach
	void begin(RunningPlatform platform) {
		this.platform = platform;
		this.owner = platform.partner("fct-togo");
		this.hidden = Work.of(this.owner, "fct-togo", "NETWORK");
		this.hiddenTraining = this.owner.post("/api/v1/activities", internalTraining()).expect(201);
	}

	private String internalTraining() {
		return this.hidden.training(40, "2024-03-08", "NETWORK").replace("PLANNED", "REPORTED");
	}

	@ParameterizedTest
	@ValueSource(strings = { "cnsc-togo", "observatoire" })
	void doesNotLetOthersKnowWhatIsForTheNetworkOnly(String other) {
		Caller stranger = this.platform.partner(other);

		stranger.get(path()).expectProblem(404, "resource.notFound");
		assertThat(listed(stranger)).noneMatch((activity) -> isHidden(activity));
		this.hidden.figures().become("participants", 50);
		this.hidden.figuresFor(stranger).assertThat("participants").isZero();
	}

	@Test
	void answersLikewiseWhetherSomethingIsHiddenOrDoesNotExist() {
		Caller stranger = this.platform.partner("cnsc-togo");

		stranger.put(path(), this.hiddenTraining.version(), internalTraining()).expectProblem(404, "resource.notFound");
		stranger.delete(path(), this.hiddenTraining.version()).expectProblem(404, "resource.notFound");
		stranger.post(path() + "/validate").expectProblem(404, "resource.notFound");
		stranger.get("/api/v1/activities/0193a1f0-7c00-7000-8000-0000000000c1").expectProblem(404, "resource.notFound");
	}

	@Test
	void showsVisitorsOnlyWhatIsPublic() {
		Caller visitor = this.platform.anybody();

		visitor.get(path()).expectProblem(404, "resource.notFound");
		assertThat(listed(visitor)).isNotEmpty().noneMatch((activity) -> isHidden(activity));
		this.hidden.figures().become("participants", 50);
		this.hidden.figuresFor(visitor).assertThat("participants").isZero();
	}

	@Test
	void letsNobodyElseChangeWhatEverybodySees() {
		Answer open = Work.of(this.owner, "fct-togo").reported(40);
		String path = "/api/v1/activities/" + open.id();
		Caller stranger = this.platform.partner("cnsc-togo");
		stranger.get(path).expect(200);

		stranger.put(path, open.version(), this.hidden.training(9)).expectProblem(403, "access.denied");
		stranger.post(path + "/cancel").expectProblem(403, "access.denied");
		stranger.delete(path, open.version()).expectProblem(403, "access.denied");

		assertThat(this.owner.get(path).text("/status")).isEqualTo("REPORTED");
	}

	@Test
	void letsNobodyWriteForAnotherNetwork() {
		this.platform.partner("cnsc-togo")
			.post("/api/v1/activities", this.hidden.training(40))
			.expectProblem(403, "access.denied");
	}

	@Test
	void asksForAScopeAndForAToken() {
		this.platform.partner("observatoire")
			.post("/api/v1/activities", this.hidden.training(40))
			.expectProblem(403, "access.scopeMissing");
		this.platform.anybody()
			.post("/api/v1/activities", this.hidden.training(40))
			.expectProblem(401, "token.required");
	}

	@Test
	void keepsSensitiveWorkOutOfEverythingPublic() {
		Work open = Work.of(this.owner, "fct-togo");
		String sensitive = open.training(40)
			.replace("PLANNED", "REPORTED")
			.replace("\"status\"", "\"sensitive\": true, \"status\"");
		Answer shelter = this.owner.post("/api/v1/activities", sensitive).expect(201);
		open.figures().become("participants", 50);

		Caller visitor = this.platform.anybody();

		visitor.get("/api/v1/activities/" + shelter.id()).expectProblem(404, "resource.notFound");
		open.figuresFor(visitor).assertThat("participants").isZero();
	}

	@Test
	void doesNotPublishAPersonWithoutConsent() {
		Answer person = this.owner.post("/api/v1/organisations", """
				{ "name": "Afi Mensah", "kind": "INDIVIDUAL", "country": "TG", "networkId": "fct-togo",
				  "visibility": "PUBLIC", "consent": false }""").expect(201);

		this.owner.get("/api/v1/organisations/" + person.id()).expect(200);
		this.platform.anybody().get("/api/v1/organisations/" + person.id()).expectProblem(404, "resource.notFound");
	}

	private String path() {
		return "/api/v1/activities/" + this.hiddenTraining.id();
	}

	private boolean isHidden(JsonNode activity) {
		return activity.path("id").asText().equals(this.hiddenTraining.id());
	}

	private static Stream<JsonNode> listed(Caller caller) {
		return caller.get("/api/v1/activities?network=fct-togo&limit=200").expect(200).items("/items").stream();
	}

}
