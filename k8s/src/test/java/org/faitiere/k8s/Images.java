package org.faitiere.k8s;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Each image has a version, and the platform's own that of this source.
 */
final class Images implements Rule {

	private static final Pattern VERSIONED = Pattern.compile("([a-z0-9./-]+(?::\\d+/[a-z0-9./-]+)?):(v?\\d[\\w.-]*)");

	// Set by the build.
	private static final String VERSION = System.getProperty("project.version", "");

	@Override
	public Stream<String> faults(Manifests manifests) {
		return manifests.pods()
			.flatMap((pods) -> pods.containers()
				.map((it) -> it.path("image").asText())
				.filter((it) -> !VERSIONED.matcher(it).matches()
						|| it.startsWith("faitiere/") && !it.endsWith(":" + VERSION))
				.map((it) -> pods.id() + ": no version, or another one than that of this source: " + it));
	}

}
