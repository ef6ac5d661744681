package org.faitiere.organisation.network;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.faitiere.support.access.Reader;
import org.faitiere.support.problem.ProblemException;

import org.springframework.stereotype.Component;

/**
 * Answers what other features ask about networks: which one is meant, and which ones a
 * reader belongs to.
 */
@Component
public class Networks {

	private final NetworkRepository repository;

	Networks(NetworkRepository repository) {
		this.repository = repository;
	}

	/**
	 * The network with an id or slug.
	 * @throws ProblemException 404 when there is none
	 */
	public Network get(String idOrSlug) {
		return find(idOrSlug).orElseThrow(ProblemException::notFound);
	}

	public Optional<Network> find(String idOrSlug) {
		return this.repository.find(idOrSlug);
	}

	/**
	 * Ids of the networks that the reader belongs to under the scope.
	 */
	public Set<String> of(Reader reader, String scope) {
		Set<String> slugs = reader.networks(scope);
		return slugs.isEmpty() ? Set.of()
				: this.repository.withSlugs(slugs).stream().map(Network::id).collect(Collectors.toSet());
	}

}
