package org.faitiere.gateway;

import java.net.http.HttpResponse;

import org.faitiere.gateway.testing.Caller;
import org.faitiere.gateway.testing.GatewayTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What an operator who mistypes is told about the signing keys.
 */
class SigningKeysApiIT extends GatewayTest {

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "{\"withdrw\": true}|withdrw|fr|Champ inconnu ou valeur illisible.",
			"{\"withdraw\": \"oui\"}|withdraw|en|Unknown field or unreadable value." })
	void namesTheFieldThatItDoesNotTakeAndChangesNothing(String body, String field, String language, String message) {
		String before = keys().body();

		HttpResponse<String> refused = rotate(body, language);

		assertThat(refused.statusCode()).isEqualTo(400);
		JsonNode problem = Caller.json(refused);
		assertThat(problem.get("code").asString()).isEqualTo("request.invalid");
		assertThat(problem.at("/errors/0/field").asString()).isEqualTo(field);
		assertThat(problem.at("/errors/0/message").asString()).isEqualTo(message);
		assertThat(keys().body()).isEqualTo(before);
	}

	@Test
	void refusesWhatIsNoJson() {
		HttpResponse<String> refused = rotate("{", "en");

		assertThat(refused.statusCode()).isEqualTo(400);
		assertThat(Caller.json(refused).get("code").asString()).isEqualTo("request.malformed");
	}

	@Test
	void leavesOutWhatIsNotKnownYet() {
		assertThat(Caller.json(keys()).has("next")).isFalse();
		assertThat(Caller.json(keys()).get("items").valueStream().toList().getLast().has("acceptedUntil")).isFalse();
	}

	private HttpResponse<String> keys() {
		return this.caller.get("/api/v1/signing-keys", "Authorization", "Bearer " + this.caller.token("operateur"));
	}

	private HttpResponse<String> rotate(String body, String language) {
		return this.caller.post("/api/v1/signing-keys/rotations", "application/json", body, "Authorization",
				"Bearer " + this.caller.token("operateur"), "Accept-Language", language);
	}

}
