package org.faitiere.organisation.network;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.faitiere.support.aggregate.Change;
import org.faitiere.support.page.Page;
import org.faitiere.support.page.PageRequest;
import org.jspecify.annotations.Nullable;

/**
 * All networks of the platform.
 */
interface NetworkRepository {

	/**
	 * Adds a network that was just registered.
	 * @throws SlugTaken when another network has its slug
	 */
	void add(Change<Network, NetworkEvent> registration, String actor);

	void save(Change<Network, NetworkEvent> change, String actor);

	Optional<Network> find(String idOrSlug);

	List<Network> withSlugs(Collection<String> slugs);

	/**
	 * A page of networks by name.
	 * @param country ISO 3166-1 code to narrow to
	 * @param kind sort of network to narrow to
	 */
	Page<Network> list(@Nullable String country, @Nullable NetworkKind kind, PageRequest page);

}
