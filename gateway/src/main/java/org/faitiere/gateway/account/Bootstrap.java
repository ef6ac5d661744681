package org.faitiere.gateway.account;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/**
 * Makes the configured accounts that are not there yet; what is there stays as it is.
 */
@Component
class Bootstrap implements ApplicationRunner {

	private final BootstrapSettings settings;

	private final PartnerClientRepository clients;

	private final PersonRepository people;

	private final Secrets secrets;

	Bootstrap(BootstrapSettings settings, PartnerClientRepository clients, PersonRepository people, Secrets secrets) {
		this.settings = settings;
		this.clients = clients;
		this.people = people;
		this.secrets = secrets;
	}

	@Override
	public void run(ApplicationArguments arguments) {
		Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
		this.settings.clients()
			.stream()
			.filter((client) -> this.clients.find(client.id()).isEmpty())
			.forEach((client) -> this.clients.addIfAbsent(new PartnerClient(client.id(), client.name(),
					this.secrets.forClients().encode(client.secret()), client.scopes(), client.grants(), now, null)));
		this.settings.people()
			.stream()
			.filter((person) -> this.people.find(person.email()).isEmpty())
			.forEach((person) -> this.people.addIfAbsent(
					new Person(person.email(), person.name(), this.secrets.forPeople().encode(person.password()),
							person.platformAdministrator(), person.grants(), now)));
	}

}
