package org.faitiere.support.outbox;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;

import com.github.f4b6a3.uuid.UuidCreator;
import org.faitiere.support.request.RequestIdFilter;
import org.faitiere.support.trace.TraceContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes down an event for the outbox: its type from the event's record, its data from
 * the state and the change.
 */
public final class EventRecorder {

	private final JsonMapper json;

	public EventRecorder(JsonMapper json) {
		this.json = json;
	}

	/**
	 * Writes an event.
	 * @param kind the aggregate's name in events, such as {@code activity}
	 * @param state the aggregate's public state after the change
	 * @param change the event's record; its simple name, in kebab case, ends the type
	 * @param sequence the aggregate's version after the change
	 * @param network id of the network that it belongs to
	 * @param actor who made the change
	 * @param time when
	 */
	public OutboxEvent record(String kind, Object state, Object change, long sequence, @Nullable String network,
			String actor, Instant time) {
		String type = "org.faitiere." + kind + "." + kebab(change.getClass().getSimpleName()) + ".v1";
		String data = this.json.writeValueAsString(Map.of(kind, state, "change", change));
		return new OutboxEvent(UuidCreator.getTimeOrderedEpoch().toString(), type, sequence, network, actor,
				time.truncatedTo(ChronoUnit.MILLIS), MDC.get(RequestIdFilter.MDC_KEY), TraceContext.current(), data,
				null, null);
	}

	private static String kebab(String name) {
		return name.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
	}

}
