package org.faitiere.support.test;

import java.nio.charset.StandardCharsets;
import java.util.Set;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import tools.jackson.databind.JsonNode;

/**
 * The examples of the contracts as the CloudEvents that they are.
 */
public final class ContractEvents {

	private static final Set<String> NOT_AN_ATTRIBUTE = Set.of("specversion", "datacontenttype", "data");

	private ContractEvents() {
	}

	/**
	 * The example of an event version as it travels: its data without white space.
	 */
	public static CloudEvent cloudEvent(String type) {
		JsonNode event = Contracts.event(type).get("event");
		CloudEventBuilder builder = CloudEventBuilder.v1()
			.withData("application/json", event.get("data").toString().getBytes(StandardCharsets.UTF_8));
		event.propertyStream()
			.filter((it) -> !NOT_AN_ATTRIBUTE.contains(it.getKey()))
			.forEach((it) -> builder.withContextAttribute(it.getKey(), it.getValue().asString()));
		return builder.build();
	}

}
