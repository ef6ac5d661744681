package org.faitiere.gateway;

import java.net.http.HttpResponse;

import org.faitiere.gateway.testing.Caller;
import org.faitiere.gateway.testing.GatewayTest;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A partner's secret is changed while its programs go on.
 */
class ClientSecretIT extends GatewayTest {

	private static final String CLIENT = "plan-togo-influenceurs";

	@Test
	void takesTheOldSecretAndTheNewOneUntilThePartnerHasChanged() {
		HttpResponse<String> first = renew("operateur", CLIENT);
		String secret = Caller.json(first).get("secret").asString();

		assertThat(first.statusCode()).isEqualTo(201);
		assertThat(first.headers().firstValue("Cache-Control")).contains("no-store");
		assertThat(secret).hasSize(43);
		assertThat(this.caller.askForToken(CLIENT, secret).statusCode()).isEqualTo(200);
		assertThat(this.caller.askForToken(CLIENT, CLIENT + "-secret").statusCode()).isEqualTo(200);
		assertThat(this.caller.askForToken(CLIENT, "guess").statusCode()).isEqualTo(401);

		String next = Caller.json(renew("operateur", CLIENT)).get("secret").asString();

		assertThat(this.caller.askForToken(CLIENT, next).statusCode()).isEqualTo(200);
		assertThat(this.caller.askForToken(CLIENT, secret).statusCode()).isEqualTo(200);
		assertThat(this.caller.askForToken(CLIENT, CLIENT + "-secret").statusCode()).isEqualTo(401);
	}

	@Test
	void isForWhoRunsThePlatformOnly() {
		assertThat(renew("pasc", "pasc").statusCode()).isEqualTo(403);
		assertThat(this.caller.post("/api/v1/clients/pasc/secrets", "application/json", "{}").statusCode())
			.isEqualTo(401);
		HttpResponse<String> unknown = renew("operateur", "nobody");
		assertThat(unknown.statusCode()).isEqualTo(404);
		assertThat(Caller.json(unknown).get("code").asString()).isEqualTo("resource.notFound");
	}

	private HttpResponse<String> renew(String caller, String client) {
		return this.caller.post("/api/v1/clients/" + client + "/secrets", "application/json", "{}", "Authorization",
				"Bearer " + this.caller.token(caller));
	}

}
