package org.faitiere.reporting.funding;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.faitiere.reporting.network.Organisation;
import org.jspecify.annotations.Nullable;

/**
 * What a reader may call whom.
 *
 * @param organisations the registered organisations, by id
 * @param whole whether the reader sees all of the network, not only what is public
 */
record Names(Map<String, Organisation> organisations, boolean whole) {

	@Nullable String of(@Nullable Party party) {
		if (party == null) {
			return null;
		}
		Organisation organisation = (party.organisationId() != null) ? this.organisations.get(party.organisationId())
				: null;
		if (organisation == null) {
			return party.name();
		}
		if (!this.whole && !organisation.isNamedInPublic()) {
			return null;
		}
		return (party.name() != null) ? party.name() : organisation.name();
	}

	List<String> of(List<Party> parties) {
		return parties.stream().map(this::of).filter(Objects::nonNull).distinct().toList();
	}

}
