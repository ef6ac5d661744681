package org.faitiere.gateway.token;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import org.faitiere.gateway.account.Person;
import org.faitiere.gateway.account.PersonRepository;
import org.faitiere.gateway.account.Scopes;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationToken;
import org.springframework.security.web.authentication.AuthenticationConverter;

/**
 * Narrows what the admin UI asks for to what the person may have; a request for no scope
 * of the API means all of them.
 */
class ScopesOfPerson implements AuthenticationConverter {

	private final AuthenticationConverter delegate;

	private final PersonRepository people;

	ScopesOfPerson(AuthenticationConverter delegate, PersonRepository people) {
		this.delegate = delegate;
		this.people = people;
	}

	@Override
	public @Nullable Authentication convert(HttpServletRequest request) {
		Authentication asked = this.delegate.convert(request);
		if (asked instanceof OAuth2AuthorizationCodeRequestAuthenticationToken code
				&& code.getPrincipal() instanceof Authentication principal) {
			Optional<Person> person = this.people.find(principal.getName());
			return person.map((found) -> narrow(code, principal, found)).orElse(code);
		}
		return asked;
	}

	private static OAuth2AuthorizationCodeRequestAuthenticationToken narrow(
			OAuth2AuthorizationCodeRequestAuthenticationToken asked, Authentication principal, Person person) {
		Set<String> scopes = new LinkedHashSet<>(asked.getScopes());
		Set<String> allowed = Scopes.ofPerson(person.platformAdministrator());
		if (scopes.stream().noneMatch(Scopes.ALL::contains)) {
			scopes.addAll(allowed);
		}
		scopes.removeIf((scope) -> Scopes.ALL.contains(scope) && !allowed.contains(scope));
		return new OAuth2AuthorizationCodeRequestAuthenticationToken(asked.getAuthorizationUri(), asked.getClientId(),
				principal, asked.getRedirectUri(), asked.getState(), scopes, asked.getAdditionalParameters());
	}

}
