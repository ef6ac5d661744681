package org.faitiere.reporting.timeline;

import java.util.List;
import java.util.UUID;

import org.faitiere.reporting.Api;
import org.faitiere.reporting.ReportingServiceTest;
import org.faitiere.reporting.fact.AnActivity;
import org.faitiere.reporting.fact.FactRepository;
import org.faitiere.reporting.network.Network;
import org.faitiere.reporting.network.Networks;
import org.faitiere.reporting.view.Versioned;
import org.faitiere.support.test.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.faitiere.reporting.fact.AnActivity.anActivity;

/**
 * Time lines as readers ask for them.
 */
@ReportingServiceTest
class TimelineApiIT {

	private final String network = UUID.randomUUID().toString();

	private final String slug = "network-" + this.network;

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
		keep(anActivity().on("2007").level("INTERNATIONAL"));
		keep(anActivity().on(null).level("INTERNATIONAL"));
		keep(anActivity().on("1999").level("NATIONAL"));
		keep(anActivity().on("2003-10").level("NATIONAL").visibleTo("NETWORK"));
		keep(anActivity().on("2004").status("CANCELLED"));
		keep(anActivity().on("2030").status("PLANNED"));
	}

	@Test
	void tellsWhatWasDoneInTheOrderOfTime() {
		assertThat(dates("", TestTokens.partner(this.slug))).containsExactly("1999", "2003-10", "2007", "");
	}

	@Test
	void showsThePublicWhatIsPublic() {
		assertThat(dates("", null)).containsExactly("1999", "2007", "");
		assertThat(dates("", TestTokens.partner("another"))).containsExactly("1999", "2007", "");
	}

	@Test
	void keepsToALevel() {
		assertThat(dates("&level=INTERNATIONAL", null)).containsExactly("2007", "");
	}

	@Test
	void goesOnPageByPage() {
		Api.Answer first = this.api.get("timeline?limit=2&network=" + this.slug);
		Api.Answer second = this.api.get("timeline?limit=2&network=" + this.slug + "&cursor=" + first.text("/next"));

		assertThat(first.body().at("/items")).hasSize(2);
		assertThat(second.body().at("/items")).hasSize(1);
		assertThat(second.body().has("next")).isFalse();
	}

	@ParameterizedTest
	@CsvSource({ "level=GLOBAL, level", "limit=0, limit", "limit=many, limit", "cursor=x, cursor",
			"colour=red, colour" })
	void namesTheParameterThatIsWrong(String query, String field) {
		Api.Answer answer = this.api.get("timeline?network=" + this.slug + "&" + query);

		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.text("/errors/0/field")).isEqualTo(field);
	}

	@ParameterizedTest
	@CsvSource({ "currency=USD, currency", "groupBy=colour, groupBy", "colour=red, colour" })
	void namesTheParameterThatIsWrongInFundingToo(String query, String field) {
		Api.Answer answer = this.api.get("funding?network=" + this.slug + "&" + query);

		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.text("/errors/0/field")).isEqualTo(field);
	}

	private List<String> dates(String query, String token) {
		return this.api.get("timeline?network=" + this.slug + query, token)
			.body()
			.at("/items")
			.valueStream()
			.map((it) -> it.at("/date").asString(""))
			.toList();
	}

	private void keep(AnActivity activity) {
		this.facts.save(List.of(activity.id(UUID.randomUUID().toString()).of(this.network).version(1)));
	}

}
