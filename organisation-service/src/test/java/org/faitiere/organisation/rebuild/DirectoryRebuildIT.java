package org.faitiere.organisation.rebuild;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import org.faitiere.organisation.Api;
import org.faitiere.organisation.ServiceTest;
import org.faitiere.support.test.TestTokens;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * What the directory is searched and sorted by is derived afresh.
 */
@ServiceTest
class DirectoryRebuildIT {

	private static final String REBUILDS = "/api/v1/services/organisation/rebuilds";

	@Autowired
	private Api api;

	@Autowired
	private MongoDatabase database;

	@Test
	void mendsWhatWasCorruptedAndListsIt() {
		Api.Partner network = this.api.aNetwork("rebuilt");
		Api.Answer registered = network.caller()
			.post("/api/v1/organisations",
					Map.of("name", "Zémidjan solidaires", "kind", "UNION", "visibility", "PUBLIC"));
		String path = "/api/v1/organisations/" + registered.text("id");
		String version = network.caller().get(path).header("ETag");
		this.database.getCollection("organisations")
			.updateOne(Filters.eq("_id", registered.text("id")),
					Updates.combine(Updates.set("state.words", List.of("wrong")), Updates.set("state.sortKey", "a")));
		this.database.getCollection("networks")
			.updateOne(Filters.eq("_id", network.id()), Updates.set("state.sortKey", "b"));
		assertThat(found(network)).isZero();

		Api.Caller administrator = this.api.with(TestTokens.platformAdministrator());
		Api.Answer started = administrator.post(REBUILDS, Map.of());
		assertThat(started.status()).isEqualTo(201);
		Api.Answer ended = await().atMost(Duration.ofSeconds(30))
			.until(() -> administrator.get(started.header("Location")), (it) -> it.body().at("/endedAt").isString());

		assertThat(ended.text("state")).isEqualTo("SWAPPED");
		assertThat(ended.body().at("/done").asLong()).isGreaterThanOrEqualTo(2);
		assertThat(ended.body().at("/differences").valueStream().map((it) -> it.at("/what").asString()))
			.containsExactlyInAnyOrder("organisation " + registered.text("id"), "network " + network.id());
		assertThat(ended.body().at("/differences").valueStream())
			.allSatisfy((it) -> assertThat(it.at("/network").asString()).isEqualTo(network.id()));
		assertThat(found(network)).isOne();
		assertThat(network.caller().get(path).header("ETag")).isEqualTo(version);
	}

	@Test
	void isForPlatformAdministrators() {
		assertThat(this.api.with(TestTokens.partner("cnsc-togo")).post(REBUILDS, Map.of()).text("code"))
			.isEqualTo("access.scopeMissing");
		assertThat(this.api.anybody().get(REBUILDS).status()).isEqualTo(401);
	}

	private long found(Api.Partner network) {
		return network.caller()
			.get("/api/v1/organisations?q=zemidjan&network=" + network.slug())
			.body()
			.at("/items")
			.size();
	}

}
