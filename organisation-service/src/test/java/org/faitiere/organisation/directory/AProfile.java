package org.faitiere.organisation.directory;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Profiles for tests, of which a test says only what matters to it.
 */
final class AProfile {

	private final String name;

	private OrganisationKind kind = OrganisationKind.ASSOCIATION;

	private @Nullable String acronym;

	private @Nullable String country;

	private @Nullable String region;

	private @Nullable String place;

	private List<String> topics = List.of();

	private List<Identifier> identifiers = List.of();

	private Visibility visibility = Visibility.PUBLIC;

	private boolean sensitive;

	private boolean consent;

	private AProfile(String name) {
		this.name = name;
	}

	static AProfile named(String name) {
		return new AProfile(name);
	}

	AProfile calledShort(String acronym) {
		this.acronym = acronym;
		return this;
	}

	AProfile ofAPerson() {
		this.kind = OrganisationKind.INDIVIDUAL;
		return this;
	}

	AProfile in(@Nullable String country, @Nullable String region) {
		this.country = country;
		this.region = region;
		return this;
	}

	AProfile at(String place) {
		this.place = place;
		return this;
	}

	AProfile on(String... topics) {
		this.topics = List.of(topics);
		return this;
	}

	AProfile registeredAs(Identifier... identifiers) {
		this.identifiers = List.of(identifiers);
		return this;
	}

	AProfile shownTo(Visibility visibility) {
		this.visibility = visibility;
		return this;
	}

	AProfile sensitive() {
		this.sensitive = true;
		return this;
	}

	AProfile consenting() {
		this.consent = true;
		return this;
	}

	OrganisationProfile profile() {
		return new OrganisationProfile(this.name, this.acronym, this.kind, this.identifiers, this.country, this.region,
				this.place, this.topics, null, null, null, this.visibility, this.sensitive, this.consent);
	}

}
