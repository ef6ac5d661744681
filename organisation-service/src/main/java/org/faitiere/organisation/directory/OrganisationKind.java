package org.faitiere.organisation.directory;

/**
 * What sort of body an organisation is; a natural person is {@link #INDIVIDUAL}.
 */
public enum OrganisationKind {

	ASSOCIATION, NGO, UNION, RELIGIOUS, WOMEN, YOUTH, ARTISANS, TRADITIONAL, MEDIA, LOCAL_AUTHORITY, PUBLIC_BODY,
	UNIVERSITY, FUNDER, NETWORK, INDIVIDUAL, OTHER

}
