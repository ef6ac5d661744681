package org.faitiere.local.acceptance;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whoever operates the platform builds its read models afresh; nobody sees a difference.
 */
@ExtendWith(RunningPlatform.Extension.class)
class RebuildIT {

	private static final List<String> NETWORKS = List.of("cnsc-togo", "fct-togo", "pasc", "plan-togo-influenceurs",
			"conascipal");

	@Test
	void showsTheSameFiguresBeforeAndAfter(RunningPlatform platform) {
		Figures.of(platform.anybody(), "cnsc-togo").with("status", "VALIDATED").become("participants", 569);
		Map<String, JsonNode> before = figures(platform);

		Answer ended = rebuild(platform, "/api/v1/rebuilds");

		assertThat(ended.text("/state")).as(ended.body()).isEqualTo("SWAPPED");
		assertThat(ended.number("/differencesTotal")).as(ended.body()).isZero();
		assertThat(ended.number("/done")).isPositive().isEqualTo(ended.number("/total"));
		assertThat(ended.text("/startedBy")).isEqualTo("operateur");
		assertThat(figures(platform)).isEqualTo(before);
		assertThat(platform.anybody().get("/api/v1/status").expect(200).text("/lastRebuild/id")).isEqualTo(ended.id());
	}

	@ParameterizedTest
	@ValueSource(strings = { "/api/v1/services/project/rebuilds", "/api/v1/services/organisation/rebuilds" })
	void findsNothingWrongInAServicesOwnReadModels(String rebuilds, RunningPlatform platform) {
		Answer ended = rebuild(platform, rebuilds);

		assertThat(ended.text("/state")).as(ended.body()).isEqualTo("SWAPPED");
		assertThat(ended.number("/differencesTotal")).as(ended.body()).isZero();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/api/v1/rebuilds", "/api/v1/services/project/rebuilds",
			"/api/v1/services/organisation/rebuilds" })
	void isRefusedToPartnersAndVisitors(String rebuilds, RunningPlatform platform) {
		platform.partner("cnsc-togo").post(rebuilds).expectProblem(403, "access.scopeMissing");
		platform.anybody().get(rebuilds).expectProblem(401, "token.required");
	}

	private static Answer rebuild(RunningPlatform platform, String rebuilds) {
		Caller operator = platform.partner("operateur");
		Answer started = operator.post(rebuilds).expect(201);
		assertThat(started.header("Location")).endsWith(rebuilds + "/" + started.id());
		return Awaitility.await()
			.atMost(Duration.ofMinutes(2))
			.until(() -> operator.get(rebuilds + "/" + started.id()).expect(200),
					(it) -> !it.text("/endedAt").isEmpty());
	}

	private static Map<String, JsonNode> figures(RunningPlatform platform) {
		return NETWORKS.stream()
			.collect(Collectors.toMap(Function.identity(),
					(it) -> platform.anybody()
						.get("/api/v1/key-figures?groupBy=type&network=" + it)
						.expect(200)
						.json()));
	}

}
