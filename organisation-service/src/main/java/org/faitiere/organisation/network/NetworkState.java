package org.faitiere.organisation.network;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

import io.swagger.v3.oas.annotations.media.Schema;
import org.faitiere.support.aggregate.Text;
import org.jspecify.annotations.Nullable;

/**
 * A network as everybody reads it, in answers and in events.
 *
 * @param id UUIDv7
 * @param version counts its changes from 1; also the entity tag
 * @param slug readable name in addresses and tokens
 * @param name full name
 * @param acronym short name
 * @param country ISO 3166-1 alpha-2
 * @param foundedYear year of its foundation
 * @param kind sort of network
 * @param mission what it is for
 * @param objectives what it wants to reach
 * @param topics codes of the code list {@code topics}
 * @param levels how far its work reaches
 * @param headquarters where it sits
 * @param website its web address
 * @param declaredMembers how many members it says it has
 * @param registeredMembers how many active members are registered here; not in events
 * @param createdAt when it was registered
 * @param updatedAt when it was last changed
 */
@Schema(name = "Network")
public record NetworkState(String id, long version, String slug, String name, @Nullable String acronym,
		@Nullable String country, @Nullable Integer foundedYear, NetworkKind kind, @Nullable Text mission,
		List<Text> objectives, List<String> topics, List<NetworkLevel> levels, @Nullable String headquarters,
		@Nullable String website, @Nullable Integer declaredMembers, @Nullable Long registeredMembers,
		Instant createdAt, Instant updatedAt) {

	static NetworkState of(Network network) {
		return of(network, null);
	}

	static NetworkState of(Network network, @Nullable Long registeredMembers) {
		NetworkProfile profile = network.profile();
		return new NetworkState(network.id(), network.version(), network.slug(), profile.name(), profile.acronym(),
				profile.country(), profile.foundedYear(), Objects.requireNonNull(profile.kind()), profile.mission(),
				profile.objectives(), profile.topics(), profile.levels(), profile.headquarters(), profile.website(),
				profile.declaredMembers(), registeredMembers, network.createdAt(), network.updatedAt());
	}

	Network toNetwork() {
		NetworkProfile profile = new NetworkProfile(this.name, this.acronym, this.country, this.foundedYear, this.kind,
				this.mission, this.objectives, this.topics, this.levels, this.headquarters, this.website,
				this.declaredMembers);
		return new Network(this.id, this.version, this.slug, profile, this.createdAt, this.updatedAt);
	}

}
