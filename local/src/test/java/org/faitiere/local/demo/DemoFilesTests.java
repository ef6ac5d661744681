package org.faitiere.local.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import org.faitiere.local.Home;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The demo files against the figures that the five texts give.
 */
class DemoFilesTests {

	@Test
	void countsTheParticipantsOfTheConcertation() {
		assertThat(sum("cnsc-togo", "/participants")).isEqualTo(155 + 128 + 106 + 3 * 60);
		assertThat(precisions("cnsc-togo")).containsOnly("EXACT");
		assertThat(reported("cnsc-togo").map((activity) -> activity.at("/reached/count").asInt()).toList())
			.contains(1000);
	}

	@Test
	void countsTheAudiencesAndMeetingsOfTheSupportProgramme() {
		assertThat(sum("pasc", "/participants")).isEqualTo(4000 + 300 + 321 + 1550 + 105);
		assertThat(reported("pasc").map((activity) -> activity.path("occurrences").asInt()).toList()).contains(24, 218,
				98, 95);
	}

	@Test
	void placesTheCoalitionOnItsTimeLine() {
		List<JsonNode> entries = reported("conascipal").toList();

		assertThat(entries).filteredOn((entry) -> entry.path("level").asText().equals("NATIONAL")).hasSize(8);
		assertThat(entries).filteredOn((entry) -> entry.path("level").asText().equals("INTERNATIONAL")).hasSize(7);
		assertThat(entries).filteredOn((entry) -> entry.path("startDate").asText().length() == 4).isNotEmpty();
		assertThat(entries).filteredOn((entry) -> !entry.has("startDate")).hasSize(2);
	}

	@Test
	void countsNothingThatIsOnlyPlanned() {
		assertThat(reported("fct-togo")).isEmpty();
	}

	@Test
	void inventsNoYearForTheMeetingOfTheInfluencers() {
		assertThat(reported("plan-togo-influenceurs")).hasSize(1)
			.allMatch((meeting) -> !meeting.has("startDate") && !meeting.has("participants"));
	}

	@Test
	void opensEverythingToThePublicAndNamesNoPerson() {
		assertThat(bodies("organisation")).isNotEmpty()
			.allMatch((body) -> body.path("visibility").asText().equals("PUBLIC"))
			.noneMatch((body) -> body.path("kind").asText().equals("INDIVIDUAL"));
		assertThat(bodies("activity")).isNotEmpty()
			.allMatch((body) -> body.path("visibility").asText().equals("PUBLIC"));
	}

	@Test
	void tracesEveryFactToItsSentence() throws IOException {
		String document = Files.readString(Home.find().resolve("docs/demo.md"));

		assertThat(DemoNetwork.all()).allSatisfy((network) -> assertThat(network.requests())
			.allSatisfy((request) -> assertThat(document).contains("`" + network.slug() + "/" + request.name() + "`")));
	}

	private static int sum(String slug, String lines) {
		return reported(slug).flatMap((activity) -> elements(activity.at(lines)))
			.mapToInt((line) -> line.path("count").asInt())
			.sum();
	}

	private static Set<String> precisions(String slug) {
		return Set.copyOf(reported(slug).flatMap((activity) -> elements(activity.path("participants")))
			.map((line) -> line.path("precision").asText())
			.distinct()
			.toList());
	}

	private static Stream<JsonNode> reported(String slug) {
		return DemoNetwork.all()
			.stream()
			.filter((network) -> network.slug().equals(slug))
			.flatMap((network) -> network.requests().stream())
			.filter((request) -> request.kind().equals("activity")
					&& request.commands().stream().anyMatch((command) -> command.name().equals("validate")))
			.map(DemoRequest::body);
	}

	private static List<JsonNode> bodies(String kind) {
		return DemoNetwork.all()
			.stream()
			.flatMap((network) -> network.requests().stream())
			.filter((request) -> request.kind().equals(kind))
			.map(DemoRequest::body)
			.toList();
	}

	private static Stream<JsonNode> elements(JsonNode array) {
		return StreamSupport.stream(array.spliterator(), false);
	}

}
