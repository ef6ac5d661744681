package org.faitiere.gateway.account;

import java.util.Optional;

/**
 * The people who may sign in.
 */
public interface PersonRepository {

	/**
	 * Finds a person.
	 * @param email e-mail address in any case
	 * @return the person, if registered
	 */
	Optional<Person> find(String email);

	/**
	 * Registers the person unless the address is taken.
	 * @param person the person
	 */
	void addIfAbsent(Person person);

}
