package org.faitiere.gateway.signin;

import org.faitiere.gateway.account.PersonRepository;

import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

/**
 * Shows the people of the account feature to the sign-in.
 */
@Component
class PeopleWhoSignIn implements UserDetailsService {

	private final PersonRepository people;

	PeopleWhoSignIn(PersonRepository people) {
		this.people = people;
	}

	@Override
	public UserDetails loadUserByUsername(String email) {
		return this.people.find(email)
			.map((person) -> User.withUsername(person.email()).password(person.passwordHash()).build())
			.orElseThrow(() -> UsernameNotFoundException.fromUsername(email));
	}

}
