package org.faitiere.support.event;

import io.cloudevents.CloudEvent;
import io.cloudevents.CloudEventData;
import org.jspecify.annotations.Nullable;

/**
 * The hash that makes the events of an aggregate a chain: it covers what an event says
 * and the hash of the event before it.
 * <p>
 * It is the SHA-256 of these {@linkplain HashedLines lines}, in this order:
 * {@code previoushash, id, source, type, subject, sequence, time, actor, network,
 * requestid, data}. {@code time} is in UTC with no, three, six or nine decimals of a
 * second ({@code 2024-03-01T09:30:00.250Z}); {@code data} is the SHA-256 of the data's
 * bytes as they travel. The hash travels beside them as the extension {@code hash}. Other
 * extensions, such as {@code traceparent}, are not covered: they say nothing about the
 * aggregate.
 */
public final class EventHash {

	/** Extension with the hash of the event before, absent on the first. */
	public static final String PREVIOUS = "previoushash";

	/** Extension with the event's own hash. */
	public static final String OWN = "hash";

	private EventHash() {
	}

	/**
	 * Computes the hash of an event, whatever hash it carries.
	 */
	public static String of(CloudEvent event) {
		return lines(event).sha256();
	}

	/**
	 * The lines that are hashed.
	 */
	public static HashedLines lines(CloudEvent event) {
		CloudEventData data = event.getData();
		return new HashedLines().add(PREVIOUS, event.getExtension(PREVIOUS))
			.add("id", event.getId())
			.add("source", event.getSource())
			.add("type", event.getType())
			.add("subject", event.getSubject())
			.add("sequence", event.getExtension("sequence"))
			.add("time", (event.getTime() != null) ? event.getTime().toInstant() : null)
			.add("actor", event.getExtension("actor"))
			.add("network", event.getExtension("network"))
			.add("requestid", event.getExtension("requestid"))
			.add("data", (data != null) ? HashedLines.sha256(data.toBytes()) : null);
	}

	/**
	 * The hash that an event carries; {@code null} on an event from before there were
	 * chains.
	 */
	public static @Nullable String carried(CloudEvent event) {
		return text(event.getExtension(OWN));
	}

	/**
	 * The hash of the event before, as an event carries it.
	 */
	public static @Nullable String previous(CloudEvent event) {
		return text(event.getExtension(PREVIOUS));
	}

	private static @Nullable String text(@Nullable Object value) {
		return (value != null) ? value.toString() : null;
	}

}
