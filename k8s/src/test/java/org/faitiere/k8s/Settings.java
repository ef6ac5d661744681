package org.faitiere.k8s;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Each variable of a service is a setting that it knows: a name that is written wrong
 * would be passed over in silence.
 */
final class Settings implements Rule {

	private static final Map<String, SettingNames> KNOWN = new ConcurrentHashMap<>();

	@Override
	public Stream<String> faults(Manifests manifests) {
		return manifests.pods().filter(Pods::isService).flatMap((pods) -> pods.containers().flatMap((container) -> {
			SettingNames known = KNOWN.computeIfAbsent(container.path("name").asText(),
					(it) -> new SettingNames(ServiceFiles.of(it)));
			return Variables.of(manifests, container).keySet().stream().filter((it) -> !known.has(it));
		}).map((it) -> pods.id() + ": does not know " + it));
	}

}
