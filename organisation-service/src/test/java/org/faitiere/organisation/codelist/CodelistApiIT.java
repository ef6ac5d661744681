package org.faitiere.organisation.codelist;

import java.util.Map;

import org.faitiere.organisation.Api;
import org.faitiere.organisation.ServiceTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Code lists over HTTP.
 */
@ServiceTest
class CodelistApiIT {

	@Autowired
	private Api api;

	@Test
	void namesCodesInFrenchAndEnglish() {
		Api.Answer topics = this.api.anybody().get("/api/v1/codelists/topics");

		assertThat(topics.status()).isEqualTo(200);
		assertThat(topics.text("name")).isEqualTo("topics");
		assertThat(topics.text("items.2.code")).isEqualTo("elections");
		assertThat(topics.text("items.2.name.fr")).isEqualTo("Élections");
		assertThat(topics.text("items.2.name.en")).isEqualTo("Elections");
	}

	@Test
	void narrowsRegionsToACountry() {
		Api.Answer regions = this.api.anybody().get("/api/v1/codelists/regions?country=TG");

		assertThat(regions.body().path("items")).hasSize(5)
			.allSatisfy((region) -> assertThat(region.path("country").asString()).isEqualTo("TG"));
	}

	@Test
	void letsBrowsersKeepALongList() {
		Api.Answer first = this.api.anybody().get("/api/v1/codelists/countries");
		Api.Answer again = this.api.anybody()
			.send(HttpMethod.GET, "/api/v1/codelists/countries", null, Map.of("If-None-Match", first.header("ETag")));

		assertThat(first.header("Cache-Control")).contains("max-age=3600", "public");
		assertThat(again.status()).isEqualTo(304);
		assertThat(this.api.anybody().get("/api/v1/codelists/topics").header("ETag"))
			.isNotEqualTo(first.header("ETag"));
	}

	@Test
	void listsAllLists() {
		assertThat(this.api.anybody().get("/api/v1/codelists").body().path("items"))
			.extracting((list) -> list.path("name").asString())
			.contains("topics", "regions", "countries", "sectors", "organisation-kinds");
	}

	@Test
	void doesNotKnowOtherLists() {
		assertThat(this.api.anybody().get("/api/v1/codelists/other").text("code")).isEqualTo("resource.notFound");
	}

}
