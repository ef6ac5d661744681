package org.faitiere.organisation.directory;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An organisation or person as readers see it, in answers and in events.
 *
 * @param id UUIDv7
 * @param version counts its changes from 1; also the entity tag
 * @param slug readable name in addresses
 * @param name full name
 * @param acronym short name
 * @param kind sort of body
 * @param identifiers numbers in registers (org-id schemes)
 * @param country ISO 3166-1 alpha-2
 * @param region ISO 3166-2
 * @param place town, commune or canton
 * @param topics codes of the code list {@code topics}
 * @param foundedYear year of its foundation
 * @param website its web address
 * @param contact how to reach it
 * @param visibility who may see it
 * @param sensitive whether only its network may know of it
 * @param consent whether a natural person agrees to be shown
 * @param verification how far all this is checked
 * @param networks ids: first the network that registered it, in answers followed by those
 * that it is an active member of
 * @param createdAt when it was registered
 * @param updatedAt when it was last changed
 */
@Schema(name = "Organisation")
public record OrganisationState(String id, long version, String slug, String name, @Nullable String acronym,
		OrganisationKind kind, List<Identifier> identifiers, @Nullable String country, @Nullable String region,
		@Nullable String place, List<String> topics, @Nullable Integer foundedYear, @Nullable String website,
		@Nullable String contact, Visibility visibility, boolean sensitive, boolean consent, Verification verification,
		List<String> networks, Instant createdAt, Instant updatedAt) {

	static OrganisationState of(Organisation organisation) {
		return of(organisation, List.of());
	}

	static OrganisationState of(Organisation organisation, List<String> memberships) {
		OrganisationProfile profile = organisation.profile();
		Set<String> networks = new LinkedHashSet<>(List.of(organisation.network()));
		networks.addAll(memberships);
		return new OrganisationState(organisation.id(), organisation.version(), organisation.slug(), profile.name(),
				profile.acronym(), Objects.requireNonNull(profile.kind()), profile.identifiers(), profile.country(),
				profile.region(), profile.place(), profile.topics(), profile.foundedYear(), profile.website(),
				profile.contact(), profile.visibility(), profile.sensitive(), profile.consent(),
				organisation.verification(), List.copyOf(networks), organisation.createdAt(), organisation.updatedAt());
	}

	Organisation toOrganisation() {
		OrganisationProfile profile = new OrganisationProfile(this.name, this.acronym, this.kind, this.identifiers,
				this.country, this.region, this.place, this.topics, this.foundedYear, this.website, this.contact,
				this.visibility, this.sensitive, this.consent);
		return new Organisation(this.id, this.version, this.slug, this.networks.getFirst(), profile, this.verification,
				this.createdAt, this.updatedAt);
	}

}
