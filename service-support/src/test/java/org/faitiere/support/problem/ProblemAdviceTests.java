package org.faitiere.support.problem;

import com.mongodb.MongoTimeoutException;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Scope;
import org.faitiere.support.test.RecordedSpans;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.support.StaticMessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What callers are told of what nobody foresaw.
 */
class ProblemAdviceTests {

	private final ProblemAdvice advice = new ProblemAdvice(
			new Problems(new StaticMessageSource(), JsonMapper.builder().build()));

	private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/notes/a");

	private final MockHttpServletResponse response = new MockHttpServletResponse();

	@Test
	void saysThatTheDatabaseIsAwayAndWhenToTryAgain() throws Exception {
		Exception outage = new IllegalStateException(new MongoTimeoutException("no server"));

		ResponseEntity<Problem> answer = this.advice.on(outage, this.request, this.response);

		assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
		assertThat(answer.getHeaders().getFirst("Retry-After")).isNotBlank();
		assertThat(answer.getBody().code()).isEqualTo("service.unavailable");
	}

	@Test
	void namesTheTraceOfTheRequest() throws Exception {
		Span span = new RecordedSpans().tracer().spanBuilder("GET /notes/{id}").startSpan();

		try (Scope request = span.makeCurrent()) {
			ResponseEntity<Problem> answer = this.advice.on(new IllegalStateException(), this.request, this.response);

			assertThat(answer.getBody().traceId()).isEqualTo(span.getSpanContext().getTraceId());
		}
	}

	@Test
	void doesNotTellADefectFromTheInside() throws Exception {
		IllegalStateException defect = new IllegalStateException("secret");

		ResponseEntity<Problem> answer = this.advice.on(defect, this.request, this.response);

		assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.INTERNAL_SERVER_ERROR);
		assertThat(answer.getBody().toString()).doesNotContain("secret");
	}

}
