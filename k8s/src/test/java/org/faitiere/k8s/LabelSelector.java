package org.faitiere.k8s;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Which labels are meant.
 *
 * @param selector a selector with {@code matchLabels} and {@code matchExpressions}
 */
record LabelSelector(JsonNode selector) {

	boolean matches(Map<String, String> labels) {
		return labels.entrySet().containsAll(Resource.texts(this.selector.path("matchLabels")).entrySet())
				&& Resource.each(this.selector.path("matchExpressions")).allMatch((it) -> matches(it, labels));
	}

	private static boolean matches(JsonNode expression, Map<String, String> labels) {
		String value = labels.get(expression.path("key").asText());
		Set<String> values = Resource.each(expression.path("values"))
			.map(JsonNode::asText)
			.collect(Collectors.toUnmodifiableSet());
		return switch (expression.path("operator").asText()) {
			case "In" -> value != null && values.contains(value);
			case "NotIn" -> value == null || !values.contains(value);
			case "Exists" -> value != null;
			case "DoesNotExist" -> value == null;
			default -> throw new IllegalArgumentException("unknown operator in " + expression);
		};
	}

}
