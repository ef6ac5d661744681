package org.faitiere.support.event;

import java.time.Instant;
import java.util.Objects;

import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.KafkaMessageFactory;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * An event as a consumer meets it.
 *
 * @param id unique id of the event
 * @param type CloudEvents type, such as {@code org.faitiere.activity.reported.v1}
 * @param subject id of the aggregate
 * @param sequence the aggregate's version after the change; a consumer ignores what is
 * not newer than what it has
 * @param network id of the network that the aggregate belongs to
 * @param actor who made the change
 * @param time when
 * @param data the event's data as JSON
 */
public record ReceivedEvent(String id, String type, String subject, long sequence, @Nullable String network,
		String actor, Instant time, byte[] data) {

	/**
	 * Reads a CloudEvent in binary mode.
	 * @throws UnreadableEvent when it is none, or one without what this platform's events
	 * carry
	 */
	public static ReceivedEvent of(Headers headers, byte[] value) {
		CloudEvent event;
		try {
			event = KafkaMessageFactory.createReader(headers, value).toEvent();
		}
		catch (RuntimeException ex) {
			throw new UnreadableEvent("without CloudEvents attributes", ex);
		}
		return of(event);
	}

	/**
	 * Reads the attributes that this platform's events carry.
	 * @throws UnreadableEvent when one is missing or wrong
	 */
	public static ReceivedEvent of(CloudEvent event) {
		try {
			return new ReceivedEvent(event.getId(), event.getType(), Objects.requireNonNull(event.getSubject()),
					Long.parseLong(String.valueOf(event.getExtension("sequence"))),
					(event.getExtension("network") != null) ? String.valueOf(event.getExtension("network")) : null,
					String.valueOf(event.getExtension("actor")), Objects.requireNonNull(event.getTime()).toInstant(),
					Objects.requireNonNull(event.getData()).toBytes());
		}
		catch (NullPointerException | NumberFormatException ex) {
			throw new UnreadableEvent(event.getType() + " " + event.getId(), ex);
		}
	}

	/**
	 * Insists on a version of the type that the consumer knows. One that came later is
	 * not passed over, or what the consumer keeps would be wrong and nobody would see it;
	 * among the dead letters it waits for the consumer's upgrade.
	 * @param version the version, such as {@code v1}
	 * @throws UnreadableEvent when it is another one
	 */
	public ReceivedEvent demandVersion(String version) {
		if (!this.type.endsWith("." + version)) {
			throw new UnreadableEvent(this.type + " " + this.id, new IllegalArgumentException(
					"only " + version + " of it is known here; upgrade, then send it again"));
		}
		return this;
	}

	/**
	 * Reads the data into the consumer's own record; fields that it does not declare are
	 * ignored.
	 * @throws UnreadableEvent when the data does not fit the record
	 */
	public <T> T dataAs(Class<T> type, JsonMapper json) {
		try {
			return json.readValue(this.data, type);
		}
		catch (RuntimeException ex) {
			throw new UnreadableEvent(this.type + " " + this.id, ex);
		}
	}

}
