package org.faitiere.local.acceptance;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.awaitility.Awaitility;
import org.faitiere.local.observability.ObservabilityFiles;
import org.faitiere.local.observability.Promql;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What dashboards and alerts ask for is there, and the public does not see it.
 */
@ExtendWith(RunningPlatform.Extension.class)
class MetricsIT {

	private static final Pattern SERIES = Pattern.compile("(?m)^([a-zA-Z_:][a-zA-Z0-9_:]*)(?=[{ ])");

	private static final String NETWORK = "plan-togo-influenceurs";

	@Test
	void servesWhatDashboardsAndAlertsAskFor(RunningPlatform platform) {
		Work.of(platform.partner(NETWORK), NETWORK).reported(40);
		Set<String> asked = new TreeSet<>();
		ObservabilityFiles.expressions().forEach((it) -> asked.addAll(Promql.series(it)));
		// Made by Prometheus itself.
		asked.remove("up");

		Awaitility.await()
			.atMost(Duration.ofSeconds(60))
			.untilAsserted(() -> assertThat(served(platform)).containsAll(asked));
		assertThat(asked).hasSizeGreaterThan(20);
	}

	@Test
	void keepsIdsOutOfMetrics(RunningPlatform platform) throws IOException {
		String activity = Work.of(platform.partner(NETWORK), NETWORK).reported(40).id();
		platform.partner(NETWORK).get("/api/v1/activities/" + activity).expect(200);

		for (URI metrics : platform.metrics().values()) {
			assertThat(read(metrics)).doesNotContain(activity, NETWORK, "@faitiere.test");
		}
	}

	@Test
	void keepsMetricsFromThePublic(RunningPlatform platform) {
		platform.anybody().get("/actuator/prometheus").expectProblem(404, "resource.notFound");
		platform.partner("operateur").get("/actuator/metrics").expectProblem(404, "resource.notFound");
	}

	private static Set<String> served(RunningPlatform platform) throws IOException {
		Set<String> served = new TreeSet<>();
		for (URI metrics : platform.metrics().values()) {
			SERIES.matcher(read(metrics)).results().forEach((it) -> served.add(it.group(1)));
		}
		return served;
	}

	private static String read(URI metrics) throws IOException {
		try (InputStream body = metrics.toURL().openStream()) {
			return new String(body.readAllBytes(), StandardCharsets.UTF_8);
		}
	}

}
