package org.faitiere.reporting.fact;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;

import org.faitiere.support.event.ReceivedEvent;
import tools.jackson.databind.json.JsonMapper;

/**
 * What reporting reads of an event about an activity: the state after the change.
 *
 * @param activity the state
 */
public record ActivityEvent(Activity activity) {

	/** Where these events are. */
	public static final String TOPIC = "project.activities";

	private static final String PREFIX = "org.faitiere.activity.";

	private static final String VERSION = "v1";

	public ActivityEvent {
		Objects.requireNonNull(activity, "activity");
	}

	/**
	 * Reads an event about an activity; empty for any other.
	 * @throws org.faitiere.support.event.UnreadableEvent when it is of a later version,
	 * or the data do not fit
	 */
	public static Optional<Fact> read(ReceivedEvent event, JsonMapper json) {
		if (!event.type().startsWith(PREFIX)) {
			return Optional.empty();
		}
		Activity activity = event.demandVersion(VERSION).dataAs(ActivityEvent.class, json).activity();
		return Optional.of(new Fact(event.sequence(), event.id(), event.type(), event.time(), event.actor(), activity));
	}

}
