package org.faitiere.support.outbox;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;

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
		if (event.network() != null) {
			builder.withExtension("network", event.network());
		}
		if (event.requestId() != null) {
			builder.withExtension("requestid", event.requestId());
		}
		return builder.build();
	}

}
