package org.faitiere.reporting.annual;

import java.io.UnsupportedEncodingException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import org.faitiere.reporting.Api;
import org.faitiere.reporting.ReportingServiceTest;
import org.faitiere.reporting.fact.AnActivity;
import org.faitiere.reporting.fact.FactRepository;
import org.faitiere.reporting.network.Network;
import org.faitiere.reporting.network.Networks;
import org.faitiere.reporting.view.Versioned;
import org.faitiere.support.test.TestTokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.faitiere.reporting.fact.AnActivity.anActivity;

/**
 * Annual reports as readers get them, and editions as officers make them.
 */
@ReportingServiceTest
class AnnualReportIT {

	private final String network = UUID.randomUUID().toString();

	private final String slug = "network-" + this.network;

	private final String viewer = TestTokens.member("a@b.org", this.slug, "VIEWER");

	private final String officer = TestTokens.member("afi@example.org", this.slug, "OFFICER");

	private final AnActivity training = anActivity().id(UUID.randomUUID().toString()).of(this.network);

	@Autowired
	private MockMvcTester http;

	@Autowired
	private JsonMapper json;

	@Autowired
	private Api api;

	@Autowired
	private FactRepository facts;

	@Autowired
	private Networks networks;

	@BeforeEach
	void registerNetwork() {
		this.networks.saveNetworks(
				List.of(new Versioned<>(this.network, 1, new Network(this.network, this.slug, "Réseau <N>"))));
		this.facts.save(List.of(this.training.in("TG-M", null)
			.about("gender")
			.with(155, null, "CSO", "FEMALE")
			.with(2, "ESTIMATE", "MEDIA", null)
			.reaching(1000, "AT_LEAST")
			.version(1)));
	}

	@Test
	void isADraftOfNowUntilAnEditionIsMade() {
		JsonNode draft = report("year=2024", this.viewer);

		assertThat(draft.at("/draft").asBoolean()).isTrue();
		assertThat(draft.has("edition")).isFalse();
		assertThat(draft.at("/figures/totals/participants").asLong()).isEqualTo(157);
		assertThat(draft.at("/figures/months/0/key").asString()).isEqualTo("2024-02");
		assertThat(draft.at("/figures/topics/0/participants").asLong()).isEqualTo(157);
		assertThat(draft.at("/eventsUpTo").asString()).isEqualTo("2024-03-01T09:30:00Z");
		assertThat(report("year=2023", this.viewer).at("/figures/totals/activities").asLong()).isZero();
	}

	@Test
	void keepsWhatWasKnownWhenItWasMade() {
		MockHttpServletResponse made = make("year=2024", this.officer, null);
		this.facts.save(List.of(this.training.status("CANCELLED").version(2, now(), "cancelled")));

		JsonNode kept = report("year=2024", this.viewer);

		assertThat(made.getStatus()).isEqualTo(201);
		assertThat(made.getHeader("Location"))
			.isEqualTo("/api/v1/reports/network/" + this.slug + "/annual?year=2024&edition=1&format=json");
		assertThat(kept).isEqualTo(bodyOf(made));
		assertThat(kept.at("/edition").asInt()).isEqualTo(1);
		assertThat(kept.at("/madeBy").asString()).isEqualTo("afi@example.org");
		assertThat(kept.at("/positions/0/topic").asString()).isEqualTo("project.activities");
		assertThat(kept.at("/figures/totals/participants").asLong()).isEqualTo(157);
		assertThat(report("year=2024&edition=draft", this.viewer).at("/figures/totals/participants").asLong()).isZero();
	}

	@Test
	void leadsToWhatHasChangedSince() {
		make("year=2024", this.officer, null);
		this.facts.save(List.of(this.training.status("CANCELLED").version(2, now(), "cancelled")));
		JsonNode kept = report("year=2024", this.viewer);

		JsonNode changes = this.api.get(kept.at("/changes").asString().substring("/api/v1/".length()), this.viewer)
			.body();

		assertThat(changes.at("/before")).isEqualTo(kept.at("/figures/totals"));
		assertThat(changes.at("/difference/participants").asLong()).isEqualTo(-157);
		assertThat(changes.at("/kinds/0/kind").asString()).isEqualTo("CANCELLATION");
	}

	@Test
	void givesTheNextNumberToTheNextEdition() {
		make("year=2024", this.officer, null);
		this.facts.save(List.of(this.training.with(43).version(2, now(), "corrected")));

		make("year=2024", this.officer, null);

		assertThat(report("year=2024", this.viewer).at("/figures/totals/participants").asLong()).isEqualTo(200);
		JsonNode first = report("year=2024&edition=1", this.viewer);
		assertThat(first.at("/figures/totals/participants").asLong()).isEqualTo(157);
		assertThat(first.at("/newestEdition").asInt()).isEqualTo(2);
		assertThat(bodyOf(make("year=2023", this.officer, null)).at("/edition").asInt()).isEqualTo(1);
	}

	@Test
	void givesEachNumberOnce() throws Exception {
		Callable<MockHttpServletResponse> one = () -> make("year=2024", this.officer, null);
		Set<Integer> numbers = new HashSet<>();

		try (var threads = Executors.newFixedThreadPool(4)) {
			for (Future<MockHttpServletResponse> made : threads.invokeAll(List.of(one, one, one, one))) {
				numbers.add(bodyOf(made.get()).at("/edition").asInt());
			}
		}

		assertThat(numbers).containsExactlyInAnyOrder(1, 2, 3, 4);
	}

	@Test
	void makesNothingTwice() {
		MockHttpServletResponse first = make("year=2024", this.officer, "one-key");
		MockHttpServletResponse again = make("year=2024", this.officer, "one-key");

		assertThat(bodyOf(again)).isEqualTo(bodyOf(first));
		assertThat(make("year=2023", this.officer, "one-key").getStatus()).isEqualTo(422);
		assertThat(report("year=2024", this.viewer).at("/newestEdition").asInt()).isEqualTo(1);
	}

	@Test
	void showsThePublicNeitherFewPeopleNorNames() {
		this.facts.save(List.of(anActivity().id(UUID.randomUUID().toString())
			.of(this.network)
			.visibleTo("NETWORK")
			.with(50)
			.version(1)));
		make("year=2024", this.officer, null);

		JsonNode open = report("year=2024", null);

		assertThat(open.at("/figures/totals/participants").asLong()).isEqualTo(157);
		assertThat(open.at("/figures/audiences")).filteredOn((it) -> !it.at("/key").asString().equals("NOT_SPECIFIED"))
			.isNotEmpty()
			.allSatisfy((it) -> assertThat(it.at("/participants").isNull()).isTrue());
		assertThat(open.at("/madeBy").asString()).isEqualTo(this.slug);
		assertThat(report("year=2024", this.viewer).at("/figures/totals/participants").asLong()).isEqualTo(207);
	}

	@Test
	void letsOnlyOfficersMakeEditions() {
		assertThat(make("year=2024", null, null).getStatus()).isEqualTo(401);
		assertThat(make("year=2024", this.viewer, null).getStatus()).isEqualTo(403);
		assertThat(make("year=2024", TestTokens.member("a@b.org", this.slug, "REPORTER"), null).getStatus())
			.isEqualTo(403);
		assertThat(make("year=2024", TestTokens.partner("another"), null).getStatus()).isEqualTo(403);
		assertThat(make("year=2024", TestTokens.platformAdministrator(), null).getStatus()).isEqualTo(201);
	}

	@ParameterizedTest
	@CsvSource({ "'', year", "year=24, year", "year=2024&format=pdf, format", "year=2024&lang=de, lang",
			"year=2024&edition=0, edition", "year=2024&edition=last, edition", "year=2024&page=2, page" })
	void namesTheParameterThatIsWrong(String query, String field) {
		Api.Answer answer = this.api.get("reports/network/" + this.slug + "/annual?" + query);

		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.text("/errors/0/field")).isEqualTo(field);
	}

	@Test
	void knowsNoOtherNetworkOrEdition() {
		assertThat(this.api.get("reports/network/no-such/annual?year=2024").status()).isEqualTo(404);
		assertThat(this.api.get("reports/network/" + this.slug + "/annual?year=2024&edition=7").status())
			.isEqualTo(404);
	}

	@Test
	void isAPageInTheReadersLanguage() throws UnsupportedEncodingException {
		make("year=2024", this.officer, null);

		String french = page("year=2024", "fr");
		String english = page("year=2024", "en");

		assertThat(french).contains("lang=\"fr\"", "Rapport annuel 2024", "Réseau &lt;N&gt;", "Édition 1",
				"février 2024", "Maritime", "≈ 157", "≥ 1", "Organisations de la société civile",
				"/reseaux/" + this.slug + "/chiffres/changements?since=");
		assertThat(english).contains("lang=\"en\"", "Annual report 2024", "February 2024", "Gender equality");
		assertThat(page("year=2024&lang=fr", "en")).contains("Rapport annuel 2024");
		assertThat(page("year=2024&edition=draft", "fr")).contains("Brouillon");
		assertThat(Stream.of(french, english)).noneMatch((it) -> it.contains("??"));
		assertThat(french).doesNotContain("afi@example.org");
	}

	private static String now() {
		return Instant.now().plusMillis(1).truncatedTo(ChronoUnit.MILLIS).toString();
	}

	private String page(String query, String language) throws UnsupportedEncodingException {
		MockHttpServletResponse response = this.http.get()
			.uri("/api/v1/reports/network/" + this.slug + "/annual?" + query)
			.header("Accept-Language", language)
			.exchange()
			.getResponse();
		assertThat(response.getStatus()).isEqualTo(200);
		assertThat(response.getContentType()).isEqualTo("text/html;charset=UTF-8");
		return response.getContentAsString();
	}

	private JsonNode report(String query, @Nullable String token) {
		return this.api.get("reports/network/" + this.slug + "/annual?format=json&" + query, token).body();
	}

	private MockHttpServletResponse make(String query, @Nullable String token, @Nullable String key) {
		MockMvcTester.MockMvcRequestBuilder request = this.http.post()
			.uri("/api/v1/reports/network/" + this.slug + "/annual?" + query);
		if (token != null) {
			request.header("Authorization", "Bearer " + token);
		}
		if (key != null) {
			request.header("Idempotency-Key", key + this.slug);
		}
		return request.exchange().getResponse();
	}

	private JsonNode bodyOf(MockHttpServletResponse response) {
		return this.json.readTree(response.getContentAsByteArray());
	}

}
