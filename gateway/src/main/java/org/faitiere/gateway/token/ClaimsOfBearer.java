package org.faitiere.gateway.token;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.faitiere.gateway.account.Grant;
import org.faitiere.gateway.account.PartnerClient;
import org.faitiere.gateway.account.PartnerClientRepository;
import org.faitiere.gateway.account.Person;
import org.faitiere.gateway.account.PersonRepository;

import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.oidc.StandardClaimNames;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.stereotype.Component;

/**
 * Writes into each token who its bearer is and what it may do where.
 */
@Component
class ClaimsOfBearer implements OAuth2TokenCustomizer<JwtEncodingContext> {

	private final PartnerClientRepository clients;

	private final PersonRepository people;

	ClaimsOfBearer(PartnerClientRepository clients, PersonRepository people) {
		this.clients = clients;
		this.people = people;
	}

	@Override
	public void customize(JwtEncodingContext context) {
		String name = context.getPrincipal().getName();
		boolean access = OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType());
		if (AuthorizationGrantType.CLIENT_CREDENTIALS.equals(context.getAuthorizationGrantType())) {
			Optional<PartnerClient> client = this.clients.find(name);
			client.ifPresent((found) -> describe(context, found.name(), found.grants()));
			return;
		}
		Optional<Person> person = this.people.find(name);
		person.ifPresent((found) -> {
			if (access) {
				describe(context, found.name(), found.grants());
				if (found.platformAdministrator()) {
					context.getClaims().claim("platform_administrator", true);
				}
			}
			else {
				context.getClaims()
					.claim(StandardClaimNames.NAME, found.name())
					.claim(StandardClaimNames.EMAIL, found.email());
			}
		});
	}

	private static void describe(JwtEncodingContext context, String name, List<Grant> grants) {
		List<Map<String, String>> claim = new ArrayList<>();
		grants.forEach((grant) -> claim.add(Map.of("network", grant.network(), "role", grant.role().name())));
		context.getClaims().claim(StandardClaimNames.NAME, name).claim("grants", claim);
	}

}
