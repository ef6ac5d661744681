package org.faitiere.project.network;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import org.bson.Document;
import org.faitiere.project.Api;
import org.faitiere.project.ProjectServiceTest;
import org.faitiere.support.rebuild.Stands;
import org.faitiere.support.test.TestTokens;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * What this service knows of others is built afresh from the log.
 */
@ProjectServiceTest
class NetworkViewRebuildIT {

	private static final String REBUILDS = "/api/v1/services/project/rebuilds";

	private static final Duration SOON = Duration.ofSeconds(30);

	@Autowired
	private Api api;

	@Autowired
	private MongoDatabase database;

	@Autowired
	private Stands stands;

	@Test
	void mendsWhatWasCorruptedAndListsIt() {
		String slug = this.api.someNetwork();
		String organisation = this.api.someOrganisation("Femmes de Vo", "PUBLIC");
		await().atMost(SOON).until(() -> report(slug) == 201);
		await().atMost(SOON)
			.until(() -> collection("knownOrganisations").find(Filters.eq("_id", organisation)).first() != null);
		String network = Objects.requireNonNull(collection("knownNetworks").find(Filters.eq("slug", slug)).first())
			.getString("_id");
		collection("knownNetworks").updateOne(Filters.eq("_id", network), Updates.set("slug", "wrong"));
		collection("knownOrganisations").deleteOne(Filters.eq("_id", organisation));

		Api.Answer started = send(HttpMethod.POST, REBUILDS, TestTokens.platformAdministrator());
		assertThat(started.status()).isEqualTo(201);
		assertThat(started.location()).isEqualTo(REBUILDS + "/" + started.text("/id"));
		Api.Answer ended = await().atMost(SOON)
			.until(() -> send(HttpMethod.GET, started.location(), TestTokens.platformAdministrator()),
					(it) -> it.body().at("/endedAt").isString());

		assertThat(ended.text("/state")).as(ended.body().toPrettyString()).isEqualTo("SWAPPED");
		assertThat(ended.body().at("/differences").valueStream().map((it) -> it.at("/what").asString()))
			.contains("network " + network, "organisation " + organisation);
		await().atMost(SOON).until(() -> report(slug) == 201);
		assertThat(collection("knownOrganisations").find(Filters.eq("_id", organisation)).first()).isNotNull();
	}

	@Test
	void keepsToWhatIsToldAfterASwap() {
		Api.Answer started = send(HttpMethod.POST, REBUILDS, TestTokens.platformAdministrator());
		await().atMost(SOON)
			.until(() -> send(HttpMethod.GET, started.location(), TestTokens.platformAdministrator()),
					(it) -> it.body().at("/endedAt").isString());

		String slug = this.api.someNetwork();

		await().atMost(SOON).until(() -> report(slug) == 201);
		assertThat(send(HttpMethod.GET, REBUILDS + "?limit=1", TestTokens.platformAdministrator()).text("/items/0/id"))
			.isEqualTo(started.text("/id"));
	}

	@Test
	void isForPlatformAdministrators() {
		assertThat(send(HttpMethod.POST, REBUILDS, TestTokens.partner("cnsc-togo")).text("/code"))
			.isEqualTo("access.scopeMissing");
		assertThat(send(HttpMethod.GET, REBUILDS, null).status()).isEqualTo(401);
	}

	private int report(String slug) {
		return this.api
			.post("/api/v1/activities", slug,
					"{\"networkId\":\"%s\",\"type\":\"TRAINING\",\"title\":\"Formation\"}".formatted(slug))
			.status();
	}

	private Api.Answer send(HttpMethod method, String path, String token) {
		return this.api.send(method, path, token, null, Map.of());
	}

	private MongoCollection<Document> collection(String name) {
		int live = this.stands.read().live();
		return this.database.getCollection((live == 1) ? name : name + "-g" + live);
	}

}
