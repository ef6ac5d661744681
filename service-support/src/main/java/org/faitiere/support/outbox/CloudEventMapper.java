package org.faitiere.support.outbox;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import org.faitiere.support.event.EventHash;
import org.faitiere.support.trace.TraceContext;
import org.jspecify.annotations.Nullable;

/**
 * Turns an outbox event into a CloudEvent 1.0.
 */
public final class CloudEventMapper {

	private final URI source;

	/**
	 * Makes a mapper for one service.
	 * @param service name of the service; its events have the source {@code /<name>}
	 */
	public CloudEventMapper(String service) {
		this.source = URI.create("/" + service);
	}

	CloudEvent toCloudEvent(String subject, OutboxEvent event) {
		CloudEventBuilder builder = CloudEventBuilder.v1()
			.withId(event.id())
			.withSource(this.source)
			.withType(event.type())
			.withSubject(subject)
			.withTime(event.time().atOffset(ZoneOffset.UTC))
			.withExtension("sequence", Long.toString(event.sequence()))
			.withExtension("actor", event.actor())
			.withData("application/json", event.data().getBytes(StandardCharsets.UTF_8));
		extend(builder, "network", event.network());
		extend(builder, "requestid", event.requestId());
		extend(builder, TraceContext.EXTENSION, event.traceparent());
		extend(builder, EventHash.PREVIOUS, event.previousHash());
		extend(builder, EventHash.OWN, event.hash());
		return builder.build();
	}

	/**
	 * Makes an event the next of its aggregate's chain.
	 * @param previousHash hash of the event before, {@code null} if there is none
	 */
	OutboxEvent chained(String subject, OutboxEvent event, @Nullable String previousHash) {
		OutboxEvent next = event.after(previousHash);
		return next.hashed(EventHash.of(toCloudEvent(subject, next)));
	}

	private static void extend(CloudEventBuilder builder, String name, @Nullable String value) {
		if (value != null) {
			builder.withExtension(name, value);
		}
	}

}
