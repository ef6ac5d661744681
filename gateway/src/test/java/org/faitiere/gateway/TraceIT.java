package org.faitiere.gateway;

import java.net.http.HttpResponse;

import org.faitiere.gateway.testing.Caller;
import org.faitiere.gateway.testing.GatewayTest;
import org.faitiere.gateway.testing.Surroundings;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A request is part of one trace, from its caller through the gateway to the service.
 */
class TraceIT extends GatewayTest {

	private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

	private static final String OF_CALLER = "00-" + TRACE + "-00f067aa0ba902b7-01";

	@Test
	void takesTheTraceOfTheCallerToTheService() {
		this.caller.get("/api/v1/projects", "traceparent", OF_CALLER, "tracestate", "vendor=secret");

		assertThat(Surroundings.PROJECT.lastQuestion().headers().get("traceparent")).singleElement()
			.satisfies((it) -> assertThat(it).startsWith("00-" + TRACE).isNotEqualTo(OF_CALLER));
	}

	@Test
	void beginsATraceWhereThereIsNone() {
		this.caller.get("/api/v1/projects", "traceparent", "nonsense");

		assertThat(Surroundings.PROJECT.lastQuestion().headers().get("traceparent")).singleElement()
			.satisfies((it) -> assertThat(it).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-02"));
	}

	@Test
	void letsNobodyElseDecideWhatIsRecorded() {
		this.caller.get("/api/v1/projects", "traceparent", OF_CALLER);

		assertThat(Surroundings.PROJECT.lastQuestion().headers().getFirst("traceparent")).endsWith("-00");
	}

	@Test
	void namesTheTraceInEachProblem() {
		HttpResponse<String> unknown = this.caller.get("/api/v1/nothing-here", "traceparent", OF_CALLER);
		HttpResponse<String> refused = this.caller.get("/api/v1/me", "traceparent", OF_CALLER);
		HttpResponse<String> page = this.caller.get("/networks/x.js", "traceparent", OF_CALLER, "Accept", "text/html");

		assertThat(Caller.json(unknown).get("traceId").asString()).isEqualTo(TRACE);
		assertThat(Caller.json(refused).get("traceId").asString()).isEqualTo(TRACE);
		assertThat(page.body()).contains(TRACE);
	}

}
