package org.faitiere.reporting;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import org.faitiere.reporting.fact.Fact;
import org.faitiere.support.event.EventHash;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes the events of activities as project-service would, each the next of its chain.
 */
public class EventChain {

	private final Map<String, String> heads = new HashMap<>();

	private final JsonMapper json = JsonMapper.builder().build();

	/**
	 * The event of a version.
	 */
	public CloudEvent next(Fact fact) {
		CloudEvent event = hashed(unchained(fact, this.heads.get(fact.activity().id())));
		this.heads.put(fact.activity().id(), String.valueOf(EventHash.carried(event)));
		return event;
	}

	/**
	 * The event of a version as it was before there were chains.
	 */
	public CloudEvent unchained(Fact fact) {
		return unchained(fact, null);
	}

	/**
	 * An event as somebody would forge it who knows how hashes are computed.
	 */
	public static CloudEvent forged(CloudEvent event, UnaryOperator<CloudEventBuilder> change) {
		return hashed(altered(event, change));
	}

	/**
	 * An event that somebody changed who does not know about hashes.
	 */
	public static CloudEvent altered(CloudEvent event, UnaryOperator<CloudEventBuilder> change) {
		return change.apply(CloudEventBuilder.v1(event)).build();
	}

	private static CloudEvent hashed(CloudEvent event) {
		return CloudEventBuilder.v1(event).withExtension(EventHash.OWN, EventHash.of(event)).build();
	}

	private CloudEvent unchained(Fact fact, @Nullable String previousHash) {
		String data = this.json.writeValueAsString(Map.of("activity", fact.activity(), "change", Map.of()));
		CloudEventBuilder builder = CloudEventBuilder.v1()
			.withId(fact.eventId())
			.withSource(URI.create("/project-service"))
			.withType(fact.eventType())
			.withSubject(fact.activity().id())
			.withTime(fact.recordedAt().atOffset(ZoneOffset.UTC))
			.withExtension("sequence", Long.toString(fact.sequence()))
			.withExtension("actor", fact.actor())
			.withExtension("network", fact.activity().networkId())
			.withData("application/json", data.getBytes(StandardCharsets.UTF_8));
		return ((previousHash != null) ? builder.withExtension(EventHash.PREVIOUS, previousHash) : builder).build();
	}

}
