package org.faitiere.project.network;

import java.util.Optional;

/**
 * Keeps what the events told; an event that is not newer than what is kept changes
 * nothing.
 */
interface NetworkView {

	Optional<Network> network(String idOrSlug);

	Optional<Organisation> organisation(String id);

	void keep(Network network, long sequence);

	void keep(Organisation organisation, long sequence);

	void forgetOrganisation(String id, long sequence);

}
