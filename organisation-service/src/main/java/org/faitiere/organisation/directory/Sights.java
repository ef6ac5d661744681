package org.faitiere.organisation.directory;

import java.util.Set;

import org.faitiere.organisation.network.Networks;
import org.faitiere.support.access.Reader;

import org.springframework.stereotype.Component;

/**
 * Works out how much of the directory a reader sees.
 */
@Component
class Sights {

	private final Networks networks;

	private final Affiliations affiliations;

	Sights(Networks networks, Affiliations affiliations) {
		this.networks = networks;
		this.affiliations = affiliations;
	}

	/**
	 * What the reader sees under a scope; under the scope to write, what may be written
	 * to.
	 */
	Sight of(Reader reader, String scope) {
		if (reader.seesAll(scope)) {
			return Sight.EVERYTHING;
		}
		Set<String> own = this.networks.of(reader, scope);
		return new Sight(false, own, own.isEmpty() ? Set.of() : this.affiliations.attachedTo(own));
	}

}
