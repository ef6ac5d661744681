package org.faitiere.reporting.export;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.faitiere.reporting.Api;
import org.faitiere.reporting.ReportingServiceTest;
import org.faitiere.reporting.fact.Activity;
import org.faitiere.reporting.fact.AnActivity;
import org.faitiere.reporting.fact.Fact;
import org.faitiere.reporting.fact.FactRepository;
import org.faitiere.reporting.fact.RandomActivities;
import org.faitiere.reporting.network.Network;
import org.faitiere.reporting.network.Networks;
import org.faitiere.reporting.view.Versioned;
import org.faitiere.support.aggregate.Text;
import org.faitiere.support.test.TestTokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.faitiere.reporting.fact.AnActivity.anActivity;

/**
 * Exports as readers get them.
 */
@ReportingServiceTest
class ExportApiIT {

	private static final List<String> MEASURES = List.of("activities", "occurrences", "participants", "women", "men",
			"sexNotSpecified", "reached");

	private final String network = UUID.randomUUID().toString();

	private final String slug = "network-" + this.network;

	private final String member = TestTokens.member("a@b.org", this.slug, "VIEWER");

	@Autowired
	private MockMvcTester http;

	@Autowired
	private Api api;

	@Autowired
	private FactRepository facts;

	@Autowired
	private Networks networks;

	@BeforeEach
	void registerNetwork() {
		this.networks
			.saveNetworks(List.of(new Versioned<>(this.network, 1, new Network(this.network, this.slug, "N"))));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "&status=VALIDATED", "&region=TG-M", "&sex=FEMALE&from=2024&to=2024-12",
			"&topic=gender&precision=ESTIMATE", "&audience=NOT_SPECIFIED&place=Tchamba", "&type=DEBATE&level=LOCAL" })
	void addUpToTheFigures(String filter) throws IOException {
		RandomActivities random = new RandomActivities(7);
		IntStream.range(0, 120).forEach((it) -> keep(random.next(UUID.randomUUID().toString()), 1));

		List<NamedCsvRecord> lines = lines(csv("asOf=2024-04-01" + filter, this.member));
		Api.Answer figures = this.api.get("key-figures/provenance?asOf=2024-04-01&network=" + this.slug + filter,
				this.member);

		assertThat(lines).isNotEmpty();
		for (String measure : MEASURES) {
			assertThat(lines.stream().mapToLong((it) -> Long.parseLong(it.getField(measure))).sum()).as(measure)
				.isEqualTo(figures.number("/figures/" + measure));
		}
		assertThat(rows("asOf=2024-04-01" + filter, this.member)).hasSize(lines.size() + 1);
	}

	@Test
	void givesALineForEachGroupOfPeople() throws IOException {
		keep(anActivity().on("2024-02-22")
			.in("TG-M", "Vo")
			.about("gender", "elections")
			.held(2)
			.with(155, null, "CSO", "FEMALE")
			.with(20, "ESTIMATE", "MEDIA", null)
			.build(), 1);

		List<NamedCsvRecord> lines = lines(csv("", this.member));

		assertThat(lines).extracting((it) -> String.join(",", it.getFields().subList(1, 25)))
			.containsExactly(
					"Formation,,TRAINING,REPORTED,2024-02-22,,,,gender elections,1,TG-M,Vo,CSO,FEMALE,NOT_SPECIFIED,"
							+ "EXACT,1,2,155,155,0,0,0,",
					"Formation,,TRAINING,REPORTED,2024-02-22,,,,gender elections,2,TG-M,Vo,MEDIA,NOT_SPECIFIED,"
							+ "NOT_SPECIFIED,ESTIMATE,0,0,20,0,0,20,0,");
	}

	@Test
	void tellsWhatWasKnownThen() throws IOException {
		AnActivity training = anActivity().id(UUID.randomUUID().toString()).of(this.network);
		this.facts.save(List.of(training.with(100).version(1),
				training.status("CANCELLED").version(2, "2024-04-01T00:00:00Z", "cancelled")));

		assertThat(lines(csv("asOf=2024-03-15", this.member))).hasSize(1);
		assertThat(lines(csv("asOf=2024-04-15", this.member))).isEmpty();
	}

	@Test
	void saysWhatItIs() throws IOException {
		keep(anActivity().with(100).build(), 1);

		MockHttpServletResponse csv = get("activities.csv", "asOf=2024-03-15", this.member);
		List<Row> about;
		try (var workbook = new ReadableWorkbook(
				new ByteArrayInputStream(get("activities.xlsx", "asOf=2024-03-15", null).getContentAsByteArray()))) {
			about = workbook.findSheet("about").orElseThrow().read();
		}

		assertThat(csv.getContentType()).isEqualTo("text/csv;charset=UTF-8");
		assertThat(csv.getHeader("Content-Disposition"))
			.isEqualTo("attachment; filename=\"activities-" + this.slug + "-20240315T235959Z.csv\"");
		assertThat(csv.getContentAsString(StandardCharsets.UTF_8).lines().toList().getLast())
			.startsWith(
					"# network=" + this.slug + " asOf=2024-03-15T23:59:59.999Z eventsUpTo=2024-03-01T09:30:00Z madeAt=")
			.endsWith(" activities=1 lines=1");
		assertThat(about).extracting((it) -> it.getCellText(0))
			.containsExactly("network", "asOf", "eventsUpTo", "madeAt", "activities", "lines");
	}

	@ParameterizedTest
	@ValueSource(strings = { "=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1" })
	void givesSpreadsheetsNoFormula(String title) throws IOException {
		keep(titled(title), 1);

		assertThat(lines(csv("", this.member)).getFirst().getField("titleFr")).isEqualTo("'" + title);
	}

	@Test
	void keepsTextsAsTheyAre() throws IOException {
		keep(titled("Débat \"Vo, Bassar\";\nà Tchamba"), 1);

		assertThat(lines(csv("", this.member)).getFirst().getField("titleFr"))
			.isEqualTo("Débat \"Vo, Bassar\";\nà Tchamba");
		assertThat(rows("", this.member).getLast().getCellText(1)).isEqualTo("Débat \"Vo, Bassar\";\nà Tchamba");
	}

	@Test
	void startsWithAByteOrderMarkWhereItIsAskedFor() throws IOException {
		assertThat(csv("bom=true", this.member)).startsWith("\uFEFFactivityId,");
		assertThat(csv("", this.member)).startsWith("activityId,");
	}

	@Test
	void showsEachReaderWhatIsOpenToThem() throws IOException {
		keep(anActivity().with(100).build(), 1);
		keep(anActivity().visibleTo("NETWORK").with(50).build(), 1);

		assertThat(lines(csv("", null))).hasSize(1);
		assertThat(lines(csv("", TestTokens.partner("another")))).hasSize(1);
		assertThat(lines(csv("", this.member))).hasSize(2);
	}

	@Test
	void hidesFewPeopleFromThePublicAndWhatWouldGiveThemAway() throws IOException {
		keep(anActivity().with(3).build(), 1);
		keep(anActivity().with(20).build(), 1);
		keep(anActivity().with(50).build(), 1);

		assertThat(lines(csv("", null))).extracting((it) -> it.getField("participants"))
			.containsExactlyInAnyOrder("", "", "50");
		assertThat(lines(csv("", this.member))).extracting((it) -> it.getField("participants"))
			.containsExactlyInAnyOrder("3", "20", "50");
	}

	@ParameterizedTest
	@CsvSource({ "region=Lome, region", "bom=yes, bom", "regoin=TG-M, regoin", "asOf=hier, asOf" })
	void namesTheParameterThatIsWrong(String query, String field) {
		Api.Answer answer = this.api.get("exports/activities.csv?network=" + this.slug + "&" + query);

		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.text("/errors/0/field")).isEqualTo(field);
	}

	@ParameterizedTest
	@ValueSource(strings = { "iati-activities.xml", "iati-organisations.xml", "360giving.json", "hxl-3w.csv" })
	void doesNotPretendToKnowOtherExports(String name) {
		assertThat(this.api.get("exports/" + name + "?network=" + this.slug).status()).isEqualTo(404);
	}

	private static Activity titled(String title) {
		Activity plain = anActivity().with(100).build();
		return new Activity(plain.id(), plain.networkId(), null, plain.type(), Text.of(title), null, null, null, null,
				List.of(), List.of(), plain.participants(), null, null, "REPORTED", "PUBLIC", false);
	}

	private void keep(Activity activity, long version) {
		String id = UUID.randomUUID().toString();
		Activity ours = new Activity(id, this.network, activity.projectId(), activity.type(), activity.title(), null,
				activity.startDate(), null, activity.level(), activity.topics(), activity.locations(),
				activity.participants(), activity.reached(), activity.occurrences(), activity.status(),
				activity.visibility(), activity.sensitive());
		Fact fact = anActivity().version(version);
		this.facts.save(List.of(new Fact(version, id, fact.eventType(), fact.recordedAt(), fact.actor(), ours)));
	}

	private static List<NamedCsvRecord> lines(String csv) throws IOException {
		try (var reader = CsvReader.builder().commentStrategy(CommentStrategy.SKIP).ofNamedCsvRecord(csv)) {
			return reader.stream().toList();
		}
	}

	private List<Row> rows(String query, @Nullable String token) throws IOException {
		byte[] bytes = get("activities.xlsx", query, token).getContentAsByteArray();
		try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
			return workbook.getFirstSheet().read();
		}
	}

	private String csv(String query, @Nullable String token) throws IOException {
		return get("activities.csv", query, token).getContentAsString(StandardCharsets.UTF_8);
	}

	private MockHttpServletResponse get(String name, String query, @Nullable String token) {
		MockMvcTester.MockMvcRequestBuilder request = this.http.get()
			.uri("/api/v1/exports/" + name + "?network=" + this.slug + (query.isEmpty() ? "" : "&" + query));
		if (token != null) {
			request.header("Authorization", "Bearer " + token);
		}
		MockHttpServletResponse response = request.exchange().getResponse();
		assertThat(response.getStatus()).isEqualTo(200);
		return response;
	}

}
