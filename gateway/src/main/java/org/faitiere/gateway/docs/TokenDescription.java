package org.faitiere.gateway.docs;

import java.util.List;
import java.util.TreeSet;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.OAuthFlow;
import io.swagger.v3.oas.models.security.OAuthFlows;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.faitiere.gateway.access.PublicAddress;
import org.faitiere.gateway.account.Scopes;

/**
 * Describes how to get a token, which no controller of ours answers.
 */
final class TokenDescription {

	private TokenDescription() {
	}

	static SecurityScheme scheme(PublicAddress address) {
		io.swagger.v3.oas.models.security.Scopes scopes = new io.swagger.v3.oas.models.security.Scopes();
		new TreeSet<>(Scopes.ALL).forEach((scope) -> scopes.addString(scope, scope));
		return new SecurityScheme().type(SecurityScheme.Type.OAUTH2)
			.flows(new OAuthFlows()
				.clientCredentials(new OAuthFlow().tokenUrl(address.page("/oauth2/token")).scopes(scopes)));
	}

	static PathItem endpoint() {
		ObjectSchema form = new ObjectSchema();
		form.addProperty("grant_type", new StringSchema()._enum(List.of("client_credentials", "authorization_code")));
		form.addProperty("scope",
				new StringSchema().description("Space-separated; all scopes of the client if absent"));
		form.required(List.of("grant_type"));
		ObjectSchema token = new ObjectSchema();
		token.addProperty("access_token", new StringSchema());
		token.addProperty("token_type", new StringSchema().example("Bearer"));
		token.addProperty("expires_in", new IntegerSchema().description("Seconds"));
		token.addProperty("scope", new StringSchema());
		ObjectSchema error = new ObjectSchema();
		error.addProperty("error", new StringSchema().example("invalid_client"));
		return new PathItem().post(new Operation().operationId("token")
			.addTagsItem("tokens")
			.summary("Get a token")
			.description("OAuth2 (RFC 6749). A partner client sends its id and secret by HTTP Basic.")
			.requestBody(new RequestBody().required(true).content(content("application/x-www-form-urlencoded", form)))
			.responses(new ApiResponses().addApiResponse("200", response("The token", token))
				.addApiResponse("400", response("Error of RFC 6749", error))
				.addApiResponse("401", response("Unknown client or wrong secret", error))));
	}

	private static ApiResponse response(String description, Schema<?> schema) {
		return new ApiResponse().description(description).content(content("application/json", schema));
	}

	private static Content content(String type, Schema<?> schema) {
		return new Content().addMediaType(type, new MediaType().schema(schema));
	}

}
