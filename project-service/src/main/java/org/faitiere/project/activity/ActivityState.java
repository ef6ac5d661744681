package org.faitiere.project.activity;

import java.time.Instant;
import java.util.List;

import org.faitiere.project.vocabulary.Location;
import org.faitiere.project.vocabulary.Party;
import org.faitiere.project.vocabulary.Visibility;
import org.faitiere.support.aggregate.PartialDate;
import org.faitiere.support.aggregate.Text;
import org.jspecify.annotations.Nullable;

/**
 * An activity as everybody outside of the aggregate meets it: in answers, in events and
 * in the store.
 */
public record ActivityState(String id, long version, String networkId, @Nullable String projectId,
		@Nullable String componentId, ActivityType type, Text title, @Nullable Text description,
		@Nullable String startDate, @Nullable String endDate, @Nullable Level level, List<String> topics,
		List<Party> organisers, List<Location> locations, List<Participants> participants, @Nullable Reach reached,
		int occurrences, ActivityStatus status, @Nullable String returnComment, Visibility visibility,
		boolean sensitive, @Nullable Text lessons, Instant createdAt, Instant updatedAt) {

	static ActivityState of(Activity activity) {
		ActivityDetails details = activity.details();
		return new ActivityState(activity.id(), activity.version(), activity.networkId(), details.projectId(),
				details.componentId(), details.type(), details.title(), details.description(),
				PartialDate.valueOf(details.startDate()), PartialDate.valueOf(details.endDate()), details.level(),
				details.topics(), details.organisers(), details.locations(), details.participants(), details.reached(),
				details.occurrences(), activity.status(), activity.returnComment(), details.visibility(),
				details.sensitive(), details.lessons(), activity.createdAt(), activity.updatedAt());
	}

	Activity toActivity(boolean deleted) {
		ActivityDetails details = new ActivityDetails(this.projectId, this.componentId, this.type, this.title,
				this.description, PartialDate.parse(this.startDate, "startDate"),
				PartialDate.parse(this.endDate, "endDate"), this.level, this.topics, this.organisers, this.locations,
				this.participants, this.reached, this.occurrences, this.visibility, this.sensitive, this.lessons);
		return new Activity(this.id, this.version, this.networkId, details, this.status, this.returnComment, deleted,
				this.createdAt, this.updatedAt);
	}

}
