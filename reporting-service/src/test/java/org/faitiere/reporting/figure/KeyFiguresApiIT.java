package org.faitiere.reporting.figure;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.faitiere.reporting.Api;
import org.faitiere.reporting.ReportingServiceTest;
import org.faitiere.reporting.fact.AnActivity;
import org.faitiere.reporting.fact.Fact;
import org.faitiere.reporting.fact.FactRepository;
import org.faitiere.reporting.network.Network;
import org.faitiere.reporting.network.Networks;
import org.faitiere.reporting.view.Versioned;
import org.faitiere.support.test.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.faitiere.reporting.fact.AnActivity.anActivity;

/**
 * Key figures as readers ask for them.
 */
@ReportingServiceTest
class KeyFiguresApiIT {

	private final String network = UUID.randomUUID().toString();

	private long position;

	private final String slug = "network-" + this.network;

	private final String member = TestTokens.member("a@b.org", this.slug, "VIEWER");

	@Autowired
	private Api api;

	@Autowired
	private CellRepository cells;

	@Autowired
	private FactRepository facts;

	@Autowired
	private Networks networks;

	@BeforeEach
	void registerNetwork() {
		this.networks
			.saveNetworks(List.of(new Versioned<>(this.network, 1, new Network(this.network, this.slug, "N"))));
	}

	@Test
	void givesTotalsAndGroups() {
		keep(anActivity().on("2024-02-22").with(155, null, "CSO", "FEMALE").held(2).reaching(1000, "AT_LEAST"),
				anActivity().on("2024").with(20, "ESTIMATE", "MEDIA", null));

		JsonNode answer = this.api.get("key-figures?groupBy=year&network=" + this.slug).body();

		assertThat(answer.at("/network").asString()).isEqualTo(this.slug);
		assertThat(answer.at("/eventsUpTo").asString()).isEqualTo("2024-03-01T09:30:00Z");
		assertThat(answer.at("/totals").toString()).isEqualTo("""
				{"activities":2,"occurrences":3,"participants":175,"women":155,"men":0,"sexNotSpecified":20,\
				"reached":1000,"precision":"ESTIMATE","reachedPrecision":"AT_LEAST"}""");
		assertThat(answer.at("/groups")).singleElement().satisfies((it) -> {
			assertThat(it.at("/key").asString()).isEqualTo("2024");
			assertThat(it.at("/participants").asLong()).isEqualTo(175);
		});
	}

	@Test
	void showsWhatHasNoMonthAsNotSpecifiedAndLast() {
		keep(anActivity().on("2024").with(20), anActivity().on("2024-02-22").with(155),
				anActivity().on("2023-12").with(60), anActivity().on(null).with(7));

		assertThat(groups("groupBy=month")).containsExactly("2023-12=60", "2024-02=155", "NOT_SPECIFIED=27");
		assertThat(groups("groupBy=year")).containsExactly("2023=60", "2024=175", "NOT_SPECIFIED=7");
		assertThat(groups("groupBy=month&from=2024&to=2024")).containsExactly("2024-02=155", "NOT_SPECIFIED=20");
		assertThat(groups("groupBy=month&from=2024-02-22&to=2024-02-22")).containsExactly("2024-02=155");
	}

	@ParameterizedTest
	@CsvSource({ "'', 182", "from=2024, 175", "to=2023, 7", "from=2024-02&to=2024-02, 155", "from=2024-02-22, 155",
			"from=2024-02-23, 0", "to=2024-02-21, 7", "status=REPORTED, 182", "status=VALIDATED, 20", "sex=FEMALE, 155",
			"audience=CSO&sex=FEMALE, 155", "audience=MEDIA&sex=FEMALE, 0", "region=TG-M, 155",
			"region=NOT_SPECIFIED, 27", "type=DEBATE, 7", "topic=gender&level=NATIONAL, 155", "place=Vo, 155",
			"precision=ESTIMATE, 20", "ageGroup=NOT_SPECIFIED, 182",
			"project=0193a1f0-7c00-7000-8000-0000000000b1, 20" })
	void filters(String filter, long participants) {
		keep(anActivity().on("2024-02-22")
			.in("TG-M", "Vo")
			.about("gender")
			.level("NATIONAL")
			.with(155, null, "CSO", "FEMALE"),
				anActivity().on("2024")
					.status("VALIDATED")
					.inProject("0193a1f0-7c00-7000-8000-0000000000b1")
					.with(20, "ESTIMATE", "MEDIA", null),
				anActivity().type("DEBATE").on("2023-05").with(7));

		assertThat(ask(filter, this.member).number("/totals/participants")).isEqualTo(participants);
	}

	@ParameterizedTest
	@CsvSource({ "from=2023-12&to=2023-12, 1", "from=2024-01&to=2024-01, 20", "from=2024-02&to=2024-02, 300",
			"from=2024-02-29&to=2024-02-29, 300", "from=2024-03&to=2024-03, 4000", "to=2023, 1", "from=2024, 4320",
			"to=2024-02-28, 21", "to=2024-02-29, 321", "from=2023-12-31&to=2024-01-01, 21" })
	void countsADayInItsOwnMonthWhereverTheServerStands(String filter, long participants) {
		keep(anActivity().on("2023-12-31").with(1), anActivity().on("2024-01-01").with(20),
				anActivity().on("2024-02-29").with(300), anActivity().on("2024-03-10").with(4000));

		assertThat(ask(filter, this.member).number("/totals/participants")).isEqualTo(participants);
	}

	@Test
	void saysThatTopicsOverlap() {
		keep(anActivity().about("gender", "elections").with(155));

		assertThat(ask("groupBy=topic", this.member).body().at("/overlapping").asBoolean()).isTrue();
		assertThat(ask("groupBy=type", this.member).body().has("overlapping")).isFalse();
	}

	@Test
	void showsEachReaderWhatIsOpenToThem() {
		keep(anActivity().with(100), anActivity().visibleTo("NETWORK").with(50),
				anActivity().visibleTo("PARTNERS").with(20), anActivity().sensitive().with(10));

		for (String filter : List.of("", "from=2024-02-20", "asOf=2030-01-01")) {
			assertThat(ask(filter, null).number("/totals/participants")).isEqualTo(100);
			assertThat(ask(filter, TestTokens.observer()).number("/totals/participants")).isEqualTo(100);
			assertThat(ask(filter, TestTokens.partner("another")).number("/totals/participants")).isEqualTo(100);
			assertThat(ask(filter, TestTokens.member("x", this.slug, "ADMINISTRATOR", "activities:read"))
				.number("/totals/participants")).isEqualTo(100);
			assertThat(ask(filter, this.member).number("/totals/participants")).isEqualTo(180);
			assertThat(ask(filter, TestTokens.platformAdministrator()).number("/totals/participants")).isEqualTo(180);
		}
	}

	@Test
	void hidesFewPeopleFromThePublicOnly() {
		keep(anActivity().in("TG-M", null).with(3), anActivity().in("TG-K", null).with(50),
				anActivity().in("TG-C", null).with(20));

		JsonNode shown = ask("groupBy=region", null).body();

		assertThat(shown.at("/totals/participants").asLong()).isEqualTo(73);
		assertThat(shown.at("/groups").valueStream().filter((it) -> it.at("/suppressed").asBoolean(false)))
			.extracting((it) -> it.at("/key").asString())
			.containsExactlyInAnyOrder("TG-M", "TG-C");
		assertThat(shown.at("/groups").valueStream().filter((it) -> it.at("/suppressed").asBoolean(false)))
			.allSatisfy((it) -> assertThat(it.has("participants") && it.at("/participants").isNull()).isTrue());
		assertThat(ask("groupBy=region", this.member).body().toString()).doesNotContain("suppressed");
	}

	@ParameterizedTest
	@CsvSource({ "region=Lome, region", "region=tg-m, region", "type=PARTY, type", "sex=X, sex",
			"audience=ALL, audience", "ageGroup=OLD, ageGroup", "level=GLOBAL, level", "precision=ABOUT, precision",
			"topic=Gender!, topic", "project=7, project", "status=PLANNED, status", "groupBy=colour, groupBy",
			"from=2024-13, from", "from=hier, from", "to=2024-02-30, to", "from=2024&to=2023, to",
			"asOf=yesterday, asOf", "asOf=2024-02-30, asOf", "regoin=TG-M, regoin", "region=TG-M&region=TG-K, region" })
	void namesTheParameterThatIsWrong(String query, String field) {
		Api.Answer answer = ask(query, null);

		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.text("/code")).isEqualTo("request.invalid");
		assertThat(answer.text("/errors/0/field")).isEqualTo(field);
		assertThat(answer.text("/errors/0/message")).isNotEqualTo(answer.text("/errors/0/code")).isNotEmpty();
		assertThat(this.api.get("key-figures/provenance?network=" + this.slug + "&" + query).status()).isEqualTo(400);
	}

	@Test
	void namesAllParametersThatAreWrong() {
		assertThat(ask("region=Lome&sex=X", null).body().at("/errors")).hasSize(2);
	}

	@Test
	void speaksTheReadersLanguage() {
		String path = "key-figures?regoin=TG-M&network=" + this.slug;

		assertThat(this.api.get(path, null, "fr").text("/errors/0/message")).isEqualTo("Paramètre inconnu.");
		assertThat(this.api.get(path, null, "en").text("/errors/0/message")).isEqualTo("Unknown parameter.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "key-figures", "key-figures/provenance", "timeline", "funding" })
	void needsANetworkThatThereIs(String path) {
		assertThat(this.api.get(path).status()).isEqualTo(400);
		assertThat(this.api.get(path).text("/errors/0/field")).isEqualTo("network");
		assertThat(this.api.get(path + "?network=no-such").status()).isEqualTo(404);
		assertThat(this.api.get(path + "?network=no-such").text("/code")).isEqualTo("resource.notFound");
		assertThat(this.api.get(path + "?network=" + this.network).status()).isEqualTo(200);
	}

	@Test
	void leadsToTheActivitiesBehindAFigurePageByPage() {
		keep(anActivity().on("2024-02-22").in("TG-M", null).with(100),
				anActivity().on("2023").in("TG-M", null).with(50), anActivity().on(null).in("TG-M", null).with(20),
				anActivity().in("TG-K", null).with(7));
		String path = "key-figures/provenance?region=TG-M&limit=2&network=" + this.slug;

		Api.Answer first = this.api.get(path, this.member);
		Api.Answer second = this.api.get(path + "&cursor=" + first.text("/next"), this.member);

		assertThat(first.number("/figures/participants")).isEqualTo(170);
		assertThat(first.number("/total")).isEqualTo(3);
		assertThat(first.body().at("/items").valueStream().map((it) -> it.at("/counted/participants").asLong()))
			.containsExactly(50L, 100L);
		assertThat(second.number("/figures/participants")).isEqualTo(170);
		assertThat(second.body().at("/items").valueStream().map((it) -> it.at("/counted/participants").asLong()))
			.containsExactly(20L);
		assertThat(second.body().has("next")).isFalse();
	}

	@Test
	void tellsThePublicTheNetworkAndNotThePerson() {
		Fact fact = anActivity().id(UUID.randomUUID().toString()).of(this.network).with(100).version(1);
		this.facts.save(List
			.of(new Fact(1, fact.eventId(), fact.eventType(), fact.recordedAt(), "afi@example.org", fact.activity())));
		String path = "key-figures/provenance?network=" + this.slug;

		assertThat(this.api.get(path).text("/items/0/events/0/actor")).isEqualTo(this.slug);
		assertThat(this.api.get(path, this.member).text("/items/0/events/0/actor")).isEqualTo("afi@example.org");
	}

	private Api.Answer ask(String query, String token) {
		return this.api.get("key-figures?network=" + this.slug + (query.isEmpty() ? "" : "&" + query), token);
	}

	private List<String> groups(String query) {
		return ask(query, this.member).body()
			.at("/groups")
			.valueStream()
			.map((it) -> it.at("/key").asString() + "=" + it.at("/participants").asLong())
			.toList();
	}

	/**
	 * Keeps activities as facts and as cells, as if their events had come.
	 */
	private void keep(AnActivity... activities) {
		Map<CellKey, Measures> sums = new HashMap<>();
		List<Fact> versions = Stream.of(activities)
			.map((it) -> it.id(UUID.randomUUID().toString()).of(this.network).version(1))
			.toList();
		versions.forEach((fact) -> CellKey.of(fact.activity())
			.forEach((key, measures) -> sums.merge(key, measures, Measures::plus)));
		this.facts.save(versions);
		this.cells.add(List.of(new CellChange(this.network,
				CellDifference.of(Instant.parse("2024-03-01T09:30:00Z"), sums), ++this.position)));
	}

}
