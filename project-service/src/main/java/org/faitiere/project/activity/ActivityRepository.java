package org.faitiere.project.activity;

import java.util.Optional;

import org.faitiere.project.network.Visible;
import org.faitiere.support.aggregate.Change;
import org.faitiere.support.page.Page;
import org.faitiere.support.page.PageRequest;
import org.jspecify.annotations.Nullable;

/**
 * All activities that are not deleted.
 */
interface ActivityRepository {

	Optional<Activity> find(String id);

	/**
	 * Activities that fit, newest start first, undated ones last.
	 */
	Page<Activity> list(Query query, Visible visible, PageRequest page);

	/**
	 * Saves state and event in one atomic write.
	 * @param actor who made the change
	 */
	Activity save(Change<Activity, ActivityEvent> change, String actor);

	/**
	 * What a list is narrowed to; absent means any.
	 */
	record Query(@Nullable String networkId, @Nullable String projectId, @Nullable ActivityStatus status,
			@Nullable ActivityType type) {
	}

}
