package org.faitiere.organisation.directory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.faitiere.organisation.Api;
import org.faitiere.organisation.ServiceTest;
import org.faitiere.support.test.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Who sees whom in the directory, one by one, in lists and in counts.
 */
@ServiceTest
class DirectorySightIT {

	private static final String ORGANISATIONS = "/api/v1/organisations";

	@Autowired
	private Api api;

	private Api.Partner own;

	private Api.Partner joined;

	private Api.Partner foreign;

	@BeforeEach
	void register() {
		this.own = this.api.aNetwork("own");
		this.joined = this.api.aNetwork("joined");
		this.foreign = this.api.aNetwork("foreign");
	}

	// Who sees an organisation that "own" registered and that is an active member of
	// "joined".
	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			"kind":"NGO","visibility":"PUBLIC"                                        | own joined foreign anybody
			"kind":"NGO","visibility":"PARTNERS"                                      | own joined
			"kind":"NGO","visibility":"NETWORK"                                       | own joined
			"kind":"NGO"                                                              | own joined
			"kind":"NGO","visibility":"PUBLIC","sensitive":true                       | own
			"kind":"INDIVIDUAL","visibility":"PUBLIC"                                 | own
			"kind":"INDIVIDUAL","visibility":"PUBLIC","consent":true                  | own joined foreign anybody
			"kind":"INDIVIDUAL","visibility":"NETWORK","consent":true                 | own joined
			"kind":"INDIVIDUAL","visibility":"PUBLIC","consent":true,"sensitive":true | own
			""")
	void isSeenByThoseWhomItIsOpenTo(String fields, String readers) {
		String id = join(this.own.caller().post(ORGANISATIONS, "{\"name\":\"Visible ou non\"," + fields + "}"));

		List<String> seenBy = new ArrayList<>();
		callers().forEach((name, caller) -> {
			boolean alone = caller.get(ORGANISATIONS + "/" + id).status() == 200;
			Api.Answer list = caller.get(ORGANISATIONS + "?q=visible&network=" + this.own.slug());
			Api.Answer counts = caller.get(ORGANISATIONS + "/facets?q=visible&network=" + this.own.slug());
			assertThat(list.body().path("items")).hasSize(alone ? 1 : 0);
			assertThat(list.body().path("total").asInt()).isEqualTo(alone ? 1 : 0);
			assertThat(counts.body().path("kind")).hasSize(alone ? 1 : 0);
			if (alone) {
				seenBy.add(name);
			}
		});

		assertThat(seenBy).containsExactlyInAnyOrder(readers.split(" "));
	}

	@Test
	void isAllOpenToThePlatformAdministrator() {
		String id = this.own.caller()
			.post(ORGANISATIONS, Map.of("name", "Centre", "kind", "NGO", "sensitive", true))
			.text("id");

		assertThat(this.api.with(TestTokens.platformAdministrator()).get(ORGANISATIONS + "/" + id).status())
			.isEqualTo(200);
	}

	@Test
	void needsTheScopeToReadWhatIsNotPublic() {
		String id = this.own.caller().post(ORGANISATIONS, Map.of("name", "Centre", "kind", "NGO")).text("id");
		Api.Caller withoutScope = this.api
			.with(TestTokens.member("a@example.org", this.own.slug(), "ADMINISTRATOR", "projects:read"));

		assertThat(withoutScope.get(ORGANISATIONS + "/" + id).status()).isEqualTo(404);
	}

	@Test
	void doesNotGiveAwayByWritingThatItIsThere() {
		String path = ORGANISATIONS + "/"
				+ this.own.caller().post(ORGANISATIONS, Map.of("name", "Centre", "kind", "NGO")).text("id");
		Api.Caller caller = this.foreign.caller();

		assertThat(caller.put(path, "\"1\"", Map.of("name", "X", "kind", "NGO")).status()).isEqualTo(404);
		assertThat(caller.send(HttpMethod.PUT, path, Map.of("name", "X"), Map.of()).status()).isEqualTo(404);
		assertThat(caller.delete(path, "\"1\"").status()).isEqualTo(404);
		assertThat(caller.post(path + "/verification", Map.of("status", "VERIFIED", "evidence", "x")).status())
			.isEqualTo(404);
	}

	@Test
	void disappearsFromOutsideOnceItIsSensitive() {
		Api.Answer organisation = this.own.caller()
			.post(ORGANISATIONS, Map.of("name", "Centre", "kind", "NGO", "visibility", "PUBLIC"));
		String path = ORGANISATIONS + "/" + organisation.text("id");
		assertThat(this.api.anybody().get(path).status()).isEqualTo(200);

		this.own.caller()
			.put(path, "\"1\"", Map.of("name", "Centre", "kind", "NGO", "visibility", "PUBLIC", "sensitive", true));

		assertThat(this.api.anybody().get(path).status()).isEqualTo(404);
		assertThat(this.api.anybody().get(ORGANISATIONS + "/" + organisation.text("slug")).status()).isEqualTo(404);
	}

	@Test
	void showsTheNetworksThatItIsAnActiveMemberOf() {
		Api.Answer organisation = this.own.caller()
			.post(ORGANISATIONS, Map.of("name", "Association", "kind", "NGO", "visibility", "PUBLIC"));
		String id = join(organisation);

		Api.Answer seen = this.api.anybody().get(ORGANISATIONS + "/" + id);
		Api.Answer listed = this.api.anybody().get(ORGANISATIONS + "?network=" + this.joined.id());

		assertThat(seen.body().path("networks").toString())
			.isEqualTo("[\"" + this.own.id() + "\",\"" + this.joined.id() + "\"]");
		assertThat(listed.text("items.0.id")).isEqualTo(id);
		assertThat(listed.body().path("items").get(0).path("networks")).hasSize(2);
	}

	/**
	 * Makes an organisation an active member of "joined".
	 */
	private String join(Api.Answer organisation) {
		assertThat(organisation.status()).as(organisation.body().toString()).isEqualTo(201);
		Api.Answer application = this.own.caller()
			.post("/api/v1/networks/" + this.joined.slug() + "/memberships",
					Map.of("organisationId", organisation.text("id"), "role", "MEMBER"));
		Api.Answer approved = this.joined.caller()
			.post("/api/v1/memberships/" + application.text("id") + "/approve", Map.of());
		assertThat(approved.status()).as(approved.body().toString()).isEqualTo(200);
		return organisation.text("id");
	}

	private Map<String, Api.Caller> callers() {
		Map<String, Api.Caller> callers = new HashMap<>();
		callers.put("own", this.api.with(TestTokens.member("a@example.org", this.own.slug(), "VIEWER")));
		callers.put("joined", this.api.with(TestTokens.member("a@example.org", this.joined.slug(), "VIEWER")));
		callers.put("foreign", this.foreign.caller());
		callers.put("anybody", this.api.anybody());
		return callers;
	}

}
