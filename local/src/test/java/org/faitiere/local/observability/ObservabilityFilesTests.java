package org.faitiere.local.observability;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Dashboards can be loaded, and whoever is woken by an alert finds what to do.
 */
class ObservabilityFilesTests {

	private static final Pattern ALERT = Pattern.compile("- alert: (\\w+)");

	private static final Pattern RUNBOOK = Pattern.compile("runbook_url: (\\S+)");

	@Test
	void tellsDashboardsApart() {
		List<JsonNode> dashboards = ObservabilityFiles.dashboards();

		assertThat(dashboards).extracting((it) -> it.path("uid").asText())
			.doesNotContain("")
			.doesNotHaveDuplicates()
			.hasSizeGreaterThanOrEqualTo(3);
		assertThat(dashboards).extracting((it) -> it.path("title").asText()).doesNotContain("").doesNotHaveDuplicates();
	}

	@Test
	void asksSomethingInEachPanel() {
		assertThat(ObservabilityFiles.dashboards()).allSatisfy((dashboard) -> {
			assertThat(dashboard.path("panels")).filteredOn((it) -> !"row".equals(it.path("type").asText()))
				.isNotEmpty()
				.allSatisfy((it) -> assertThat(it.path("targets")).isNotEmpty());
			assertThat(dashboard.path("panels")).extracting((it) -> it.path("id").asInt()).doesNotHaveDuplicates();
		});
	}

	@Test
	void hasARunbookForEachAlert() {
		String rules = ObservabilityFiles.rules();
		String operating = ObservabilityFiles.read(Path.of("../docs/operating.md"));
		List<String> alerts = ALERT.matcher(rules).results().map((it) -> it.group(1)).toList();

		assertThat(alerts).hasSize(6).allSatisfy((alert) -> {
			assertThat(operating).containsPattern("(?m)^### " + alert + "$");
			assertThat(rules).contains("runbook_url: docs/operating.md#" + alert.toLowerCase(Locale.ROOT));
		});
		assertThat(RUNBOOK.matcher(rules).results()).hasSameSizeAs(alerts);
		assertThat(ObservabilityFiles.ofRules()).hasSameSizeAs(alerts);
	}

}
