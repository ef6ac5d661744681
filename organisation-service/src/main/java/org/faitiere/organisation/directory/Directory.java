package org.faitiere.organisation.directory;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.faitiere.support.access.Reader;

import org.springframework.stereotype.Component;

/**
 * Answers what other features ask about organisations: those that a reader may know of.
 */
@Component
public class Directory {

	private final OrganisationRepository repository;

	private final Sights sights;

	Directory(OrganisationRepository repository, Sights sights) {
		this.repository = repository;
		this.sights = sights;
	}

	/**
	 * The organisation with an id or slug, if the reader may know of it.
	 * @param scope the scope that the reader needs for what is not public
	 */
	public Optional<Organisation> find(String idOrSlug, Reader reader, String scope) {
		return this.repository.find(idOrSlug, this.sights.of(reader, scope));
	}

	/**
	 * Those of some organisations that the reader may know of.
	 */
	public List<Organisation> findAll(Collection<String> ids, Reader reader, String scope) {
		return ids.isEmpty() ? List.of() : this.repository.findAll(ids, this.sights.of(reader, scope));
	}

}
