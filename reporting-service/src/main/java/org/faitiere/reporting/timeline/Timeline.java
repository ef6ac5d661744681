package org.faitiere.reporting.timeline;

import java.util.List;

import org.faitiere.reporting.fact.Activity;
import org.faitiere.support.aggregate.Text;
import org.jspecify.annotations.Nullable;

/**
 * What a network has done, in the order of time.
 *
 * @param items the entries; those without a date come last
 * @param next cursor of the next page
 */
record Timeline(List<TimelineEntry> items, @Nullable String next) {

	/**
	 * One entry.
	 *
	 * @param date its first day, month or year
	 * @param endDate its last day, month or year
	 * @param level LOCAL, NATIONAL, SUBREGIONAL or INTERNATIONAL
	 * @param type kind of activity
	 * @param title its title
	 * @param description what was done
	 * @param activityId the activity
	 */
	record TimelineEntry(@Nullable String date, @Nullable String endDate, @Nullable String level, String type,
			@Nullable Text title, @Nullable Text description, String activityId) {

		static TimelineEntry of(Activity activity) {
			return new TimelineEntry(activity.startDate(), activity.endDate(), activity.level(), activity.type(),
					activity.title(), activity.description(), activity.id());
		}

	}

}
