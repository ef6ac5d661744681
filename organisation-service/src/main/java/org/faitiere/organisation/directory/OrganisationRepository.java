package org.faitiere.organisation.directory;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.faitiere.support.aggregate.Change;
import org.faitiere.support.page.Page;
import org.faitiere.support.page.PageRequest;
import org.jspecify.annotations.Nullable;

/**
 * All organisations and persons of the directory; what was removed is no longer found.
 */
interface OrganisationRepository {

	/**
	 * A slug that nobody has had: the proposed one, or the next one with a number.
	 */
	String freeSlug(String proposed);

	void add(Change<Organisation, OrganisationEvent> registration, String actor);

	void save(Change<Organisation, OrganisationEvent> change, String actor);

	/**
	 * The organisation with an id or slug, if it is in sight.
	 */
	Optional<Organisation> find(String idOrSlug, Sight sight);

	/**
	 * Those of some organisations that are in sight.
	 */
	List<Organisation> findAll(Collection<String> ids, Sight sight);

	/**
	 * A page by name.
	 * @param network the network of the filter, with its members
	 */
	Page<Organisation> list(DirectoryFilter filter, @Nullable Belonging network, Sight sight, PageRequest page);

	Facets facets(DirectoryFilter filter, @Nullable Belonging network, Sight sight);

}
