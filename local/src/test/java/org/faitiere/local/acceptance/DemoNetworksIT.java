package org.faitiere.local.acceptance;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a visitor without an account sees of the five networks; only what their texts say.
 */
@ExtendWith(RunningPlatform.Extension.class)
class DemoNetworksIT {

	private Caller visitor;

	@BeforeEach
	void visit(RunningPlatform platform) {
		this.visitor = platform.anybody();
	}

	@Test
	void showsTheConcertationOfTogo() {
		Answer profile = this.visitor.get("/api/v1/networks/cnsc-togo").expect(200);
		assertThat(profile.number("/foundedYear")).isEqualTo(2002);
		assertThat(profile.number("/declaredMembers")).isEqualTo(63);
		assertThat(profile.text("/headquarters")).isEqualTo("Lomé");
		assertThat(profile.items("/objectives")).hasSize(4);

		Figures figures = Figures.of(this.visitor, "cnsc-togo").with("status", "VALIDATED");
		figures.become("participants", 155 + 128 + 106 + 3 * 60);
		figures.become("reached", 1000);
		assertThat(figures.totals().path("precision").asText()).isEqualTo("EXACT");
		assertThat(figures.totals().path("reachedPrecision").asText()).isEqualTo("AT_LEAST");
		assertThat(figures.totals().path("sexNotSpecified").asLong()).isEqualTo(569);
	}

	@Test
	void doesNotInventRegionsForTheConcertation() {
		Figures figures = Figures.of(this.visitor, "cnsc-togo").with("status", "VALIDATED");
		figures.become("participants", 569);

		assertThat(figures.by("region", "participants"))
			.containsAllEntriesOf(Map.of("TG-C", 188L, "TG-M", 60L, "TG-K", 60L, "NOT_SPECIFIED", 261L));
	}

	@Test
	void showsTheFundersOfTheMissionOf2020() {
		JsonNode mission = project("cnsc-togo", "Mission citoyenne");

		assertThat(mission.path("participants").findValuesAsText("role")).containsExactly("FUNDING", "FUNDING",
				"IMPLEMENTING");
		assertThat(mission.path("actualStart").asText()).isEqualTo("2019-09");
		assertThat(mission.path("actualEnd").asText()).isEqualTo("2020-02");
		assertThat(mission.path("status").asText()).isEqualTo("CLOSED");
	}

	@Test
	void showsTheCommunesTheirCentreAndItsFunding() {
		JsonNode centre = project("fct-togo", "Centre de promotion féminine");
		assertThat(centre.path("components")).hasSize(2);
		assertThat(centre.path("markers").get(0).path("significance").asInt()).isEqualTo(2);

		Answer funding = this.visitor.get("/api/v1/projects/" + centre.path("id").asText() + "/funding").expect(200);
		assertThat(funding.at("/budget").toString()).contains("390000.00", "EUR");
		assertThat(funding.at("/byFunder/0/name").asText()).isEqualTo("Union européenne");
		assertThat(funding.at("/byFunder/0/chain").toString()).contains("AIMF");

		assertThat(this.visitor.get("/api/v1/organisations?network=fct-togo&kind=LOCAL_AUTHORITY")
			.expect(200)
			.items("/items")).extracting((commune) -> commune.path("region").asText())
			.containsExactlyInAnyOrder("TG-M", "TG-C", "TG-K", "TG-P", "TG-S");
	}

	@Test
	void countsNothingThatTheCommunesOnlyPlan() {
		assertThat(this.visitor.get("/api/v1/activities?network=fct-togo&status=PLANNED").expect(200).items("/items"))
			.hasSize(8);

		Figures.of(this.visitor, "fct-togo").assertThat("activities").isZero();
	}

	@Test
	void showsTheSupportProgrammeByAudienceAndKindOfMeeting() {
		Figures figures = Figures.of(this.visitor, "pasc").with("status", "VALIDATED");
		figures.become("participants", 4000 + 300 + 321 + 1550 + 105);
		figures.become("activities", 10);

		assertThat(figures.by("audience", "participants")).containsAllEntriesOf(
				Map.of("CSO", 4000L, "PUBLIC_ACTOR", 300L, "MEDIA", 321L, "STUDENT", 1550L, "RESEARCHER", 105L));
		assertThat(figures.by("type", "occurrences"))
			.containsAllEntriesOf(Map.of("MEDIA_ENCOUNTER", 24L, "WORKSHOP", 218L, "DEBATE", 98L, "CONSULTATION", 95L));
		assertThat(figures.totals().path("precision").asText()).isEqualTo("AT_LEAST");
	}

	@Test
	void showsTheMeetingOfTheInfluencersWithoutAYear() {
		assertThat(this.visitor.get("/api/v1/networks/plan-togo-influenceurs").expect(200).text("/kind"))
			.isEqualTo("COLLABORATIVE_SPACE");
		assertThat(timeline("plan-togo-influenceurs", "")).anySatisfy((meeting) -> {
			assertThat(meeting.path("title").path("fr").asText()).startsWith("Rencontre d'influenceurs");
			assertThat(meeting.has("date")).isFalse();
		});
	}

	@Test
	void showsTheTimeLineOfTheCoalition() {
		List<JsonNode> national = timeline("conascipal", "&level=NATIONAL");
		List<JsonNode> international = timeline("conascipal", "&level=INTERNATIONAL");

		assertThat(national).extracting((entry) -> entry.path("date").asText())
			.containsExactly("1999-04", "1999-05", "2000-04", "2002", "2005", "2007", "2010", "2010-12");
		assertThat(international).extracting((entry) -> entry.path("date").asText())
			.containsExactly("2000-11", "2002-07", "2003-07", "2003-10", "2003-11", "", "");
	}

	@Test
	void saysThatTheCoalitionIsNotVerifiedYet() {
		Answer found = this.visitor.get("/api/v1/organisations?network=conascipal&q=conascipal").expect(200);

		assertThat(found.text("/items/0/acronym")).isEqualTo("CONASCIPAL");
		assertThat(found.text("/items/0/verification/status")).isEqualTo("DECLARED");
	}

	@Test
	void namesNoPerson() {
		assertThat(this.visitor.get("/api/v1/organisations?kind=INDIVIDUAL").expect(200).items("/items")).isEmpty();
	}

	private JsonNode project(String network, String title) {
		return this.visitor.get("/api/v1/projects?network=" + network)
			.expect(200)
			.items("/items")
			.stream()
			.filter((project) -> project.path("title").path("fr").asText().startsWith(title))
			.findFirst()
			.orElseThrow();
	}

	private List<JsonNode> timeline(String network, String filter) {
		return this.visitor.get("/api/v1/timeline?network=" + network + filter).expect(200).items("/items");
	}

}
