package org.faitiere.project.network;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.faitiere.project.vocabulary.Party;
import org.faitiere.support.access.Reader;
import org.faitiere.support.access.Role;
import org.faitiere.support.aggregate.BrokenRules;
import org.faitiere.support.problem.ProblemException;

import org.springframework.stereotype.Service;

/**
 * Answers what other features ask about networks and organisations: which one is meant,
 * and what a reader may do there.
 */
@Service
public class Networks {

	// A network or organisation made a moment ago reaches this service by an event; a
	// caller who just got its id waits
	// that long rather than being told that it does not exist.
	private static final Duration PATIENCE = Duration.ofSeconds(3);

	private static final Duration PAUSE = Duration.ofMillis(40);

	private final NetworkView view;

	Networks(NetworkView view) {
		this.view = view;
	}

	/**
	 * The network with an id or slug.
	 * @throws ProblemException 404 when there is none
	 */
	public Network get(String idOrSlug) {
		return this.view.network(idOrSlug).orElseThrow(ProblemException::notFound);
	}

	/**
	 * The network that a new resource shall belong to; the reader must have the role
	 * there.
	 */
	public Network writable(String idOrSlug, Reader reader, Role atLeast, String scope) {
		reader.demandScope(scope);
		Network network = patiently(() -> this.view.network(idOrSlug))
			.orElseThrow(() -> new BrokenRules("networkId", "unknownReference", idOrSlug));
		reader.demand(atLeast, network.slug(), scope);
		return network;
	}

	/**
	 * Insists on a role in the network of an existing resource.
	 */
	public void demand(String networkId, Reader reader, Role atLeast, String scope) {
		reader.demand(atLeast, this.view.network(networkId).map(Network::slug).orElse(null), scope);
	}

	public Visible visibleTo(Reader reader, String scope) {
		return new Visible(reader.seesAll(scope),
				reader.networks(scope)
					.stream()
					.flatMap((slug) -> this.view.network(slug).stream())
					.map(Network::id)
					.collect(Collectors.toSet()));
	}

	/**
	 * Completes a party that names a registered organisation with the organisation's
	 * name.
	 * @param field path of the party, for the refusal
	 * @throws BrokenRules when the reader can see no such organisation
	 */
	public Party known(Party party, String field, Visible visible) {
		String id = party.organisationId();
		if (id == null) {
			return party;
		}
		Organisation organisation = patiently(() -> this.view.organisation(id))
			.filter((it) -> it.isOpen() || visible.everything()
					|| it.networkIds().stream().anyMatch(visible.networkIds()::contains))
			.orElseThrow(() -> new BrokenRules(field + ".organisationId", "unknownReference", id));
		return (party.name() != null) ? party : party.withName(organisation.name());
	}

	private static <T> Optional<T> patiently(Supplier<Optional<T>> lookup) {
		Instant end = Instant.now().plus(PATIENCE);
		Optional<T> found = lookup.get();
		while (found.isEmpty() && Instant.now().isBefore(end)) {
			LockSupport.parkNanos(PAUSE.toNanos());
			found = lookup.get();
		}
		return found;
	}

}
