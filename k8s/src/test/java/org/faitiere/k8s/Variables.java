package org.faitiere.k8s;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * The variables that a container gets, from wherever; those from secrets that are made
 * apart are empty.
 */
final class Variables {

	private Variables() {
	}

	static Map<String, String> of(Manifests manifests, JsonNode container) {
		Map<String, String> variables = new TreeMap<>();
		Resource.each(container.path("envFrom")).forEach((it) -> {
			manifests.find("ConfigMap", it.at("/configMapRef/name").asText())
				.ifPresent((map) -> variables.putAll(Resource.texts(map.at("/data"))));
			Secrets.APART.getOrDefault(it.at("/secretRef/name").asText(), Set.of())
				.forEach((key) -> variables.put(key, ""));
		});
		Resource.each(container.path("env"))
			.forEach((it) -> variables.put(it.path("name").asText(),
					it.has("value") ? it.path("value").asText() : secret(manifests, it.at("/valueFrom/secretKeyRef"))));
		return variables;
	}

	private static String secret(Manifests manifests, JsonNode reference) {
		return manifests.find("Secret", reference.path("name").asText())
			.map((it) -> it.at("/data").path(reference.path("key").asText()).asText())
			.map((it) -> new String(Base64.getDecoder().decode(it), StandardCharsets.UTF_8))
			.orElse("");
	}

}
