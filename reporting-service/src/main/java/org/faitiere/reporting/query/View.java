package org.faitiere.reporting.query;

import java.util.Set;

import org.faitiere.reporting.fact.Exposure;
import org.faitiere.reporting.network.Network;
import org.faitiere.reporting.network.Networks;
import org.faitiere.support.access.Reader;
import org.faitiere.support.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * A network as one reader may see it.
 *
 * @param network the network
 * @param whole whether the reader sees all of it, not only what is public
 */
public record View(Network network, boolean whole) {

	private static final String SCOPE = "reports:read";

	/**
	 * Finds the network that a question is about.
	 * @throws ProblemException 400 without a network, 404 when there is none by that name
	 */
	public static View of(Networks networks, @Nullable String idOrSlug, Reader reader) {
		if (idOrSlug == null || idOrSlug.isBlank()) {
			throw ProblemException.badParameter("network", "required");
		}
		Network network = networks.find(idOrSlug).orElseThrow(ProblemException::notFound);
		return new View(network, reader.sees(network.slug(), SCOPE));
	}

	public Set<Exposure> exposures() {
		return this.whole ? Set.of(Exposure.PUBLIC, Exposure.NETWORK) : Set.of(Exposure.PUBLIC);
	}

}
