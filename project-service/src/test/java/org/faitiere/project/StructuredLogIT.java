package org.faitiere.project;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * In containers a log line is JSON, with request, trace and actor in fields of their own.
 */
@ProjectServiceTest
@TestPropertySource(properties = "logging.structured.format.console=ecs")
@ExtendWith(OutputCaptureExtension.class)
class StructuredLogIT {

	@Autowired
	private Api api;

	@Autowired
	private JsonMapper json;

	@Test
	void tellsWhichRequestOfWhomChangedWhat(CapturedOutput output) {
		String network = this.api.someNetwork();

		Api.Answer created = this.api.post("/api/v1/projects", network,
				"{\"networkId\":\"" + network + "\",\"title\":\"Appui confidentiel\"}");

		List<JsonNode> lines = output.getOut()
			.lines()
			.filter((it) -> it.startsWith("{") && it.contains(created.text("/id")))
			.map((it) -> this.json.readTree(it))
			.toList();
		assertThat(lines).singleElement().satisfies((it) -> {
			assertThat(it.at("/message").asString()).startsWith("org.faitiere.project.registered.v1 ");
			assertThat(it.at("/actor").asString()).isEqualTo(network);
			assertThat(it.at("/requestId").asString()).isNotBlank();
			assertThat(it.at("/traceId").asString()).matches("[0-9a-f]{32}");
		});
		assertThat(output.getOut()).doesNotContain("Appui confidentiel");
	}

}
