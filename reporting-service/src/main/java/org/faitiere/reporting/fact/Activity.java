package org.faitiere.reporting.fact;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.faitiere.support.aggregate.Text;
import org.jspecify.annotations.Nullable;

/**
 * What reporting reads of an activity's public state.
 *
 * @param id the activity
 * @param networkId the network that it belongs to
 * @param projectId the project that it is part of
 * @param type kind of activity, such as TRAINING
 * @param title its title
 * @param description what was done
 * @param startDate first day, as precise as known
 * @param endDate last day, as precise as known
 * @param level LOCAL, NATIONAL, SUBREGIONAL or INTERNATIONAL
 * @param topics codes of its topics
 * @param locations where it took place
 * @param participants who took part
 * @param reached how many more it reached
 * @param occurrences how many times it was held
 * @param status PLANNED, REPORTED, VALIDATED, RETURNED or CANCELLED
 * @param visibility PUBLIC, PARTNERS or NETWORK
 * @param sensitive whether it must not be shown outside of its network
 */
public record Activity(String id, String networkId, @Nullable String projectId, String type, @Nullable Text title,
		@Nullable Text description, @Nullable String startDate, @Nullable String endDate, @Nullable String level,
		List<String> topics, List<Location> locations, List<ParticipantLine> participants, @Nullable HeadCount reached,
		@Nullable Long occurrences, String status, @Nullable String visibility, @Nullable Boolean sensitive) {

	private static final Set<String> COUNTED = Set.of("REPORTED", "VALIDATED");

	public Activity {
		Objects.requireNonNull(id, "id");
		Objects.requireNonNull(networkId, "networkId");
		Objects.requireNonNull(type, "type");
		Objects.requireNonNull(status, "status");
		if (startDate != null) {
			ReducedDate.of(startDate);
		}
		topics = (topics != null) ? List.copyOf(topics) : List.of();
		locations = (locations != null) ? List.copyOf(locations) : List.of();
		participants = (participants != null) ? List.copyOf(participants) : List.of();
		occurrences = (occurrences != null) ? occurrences : Long.valueOf(1);
		sensitive = Boolean.TRUE.equals(sensitive);
	}

	/**
	 * Whether figures count it: it was done, and nobody took that back.
	 */
	public boolean isCounted() {
		return COUNTED.contains(this.status);
	}

	public Exposure exposure() {
		return ("PUBLIC".equals(this.visibility) && !Boolean.TRUE.equals(this.sensitive)) ? Exposure.PUBLIC
				: Exposure.NETWORK;
	}

	public Optional<ReducedDate> start() {
		return Optional.ofNullable(this.startDate).map(ReducedDate::of);
	}

	/**
	 * The same without what is only for people to read.
	 */
	public Activity withoutTexts() {
		return new Activity(this.id, this.networkId, this.projectId, this.type, null, null, this.startDate, null,
				this.level, this.topics, this.locations, this.participants, this.reached, this.occurrences, this.status,
				this.visibility, this.sensitive);
	}

}
