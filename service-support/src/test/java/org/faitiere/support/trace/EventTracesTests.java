package org.faitiere.support.trace;

import java.time.Duration;
import java.util.List;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.data.StatusData;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.faitiere.support.test.RecordedSpans;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/**
 * What is done with an event is seen in the trace of the request that caused it.
 */
class EventTracesTests {

	private static final String ONE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

	private static final String OTHER = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

	private static final String NOT_RECORDED = "00-4bf92f3577b34da6a3ce929d0e0e4737-00f067aa0ba902b7-00";

	private static final long NOW = System.currentTimeMillis();

	private final RecordedSpans spans = new RecordedSpans();

	private final EventTraces traces = new EventTraces(this.spans.tracer());

	@Test
	void addsABatchToTheTraceOfEachOfItsEvents() {
		try (EventTraces.Step step = begin(ONE, OTHER, ONE)) {
			assertThat(Span.current().getSpanContext().getTraceId()).isEqualTo("0af7651916cd43dd8448eb211c80319c");
		}

		assertThat(this.spans.ended()).extracting(SpanData::getTraceId, SpanData::getParentSpanId)
			.containsExactlyInAnyOrder(tuple("0af7651916cd43dd8448eb211c80319c", "b7ad6b7169203331"),
					tuple("4bf92f3577b34da6a3ce929d0e0e4736", "00f067aa0ba902b7"));
	}

	@ParameterizedTest
	@CsvSource({ "00, 0", "01, 1", "02, 0", "03, 1" })
	void doesNothingForATraceThatIsNotRecorded(String flags, int steps) {
		begin(ONE.substring(0, ONE.length() - 2) + flags).close();

		assertThat(this.spans.ended()).hasSize(steps);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "01", "nonsense", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-0g" })
	void passesOverWhatIsNoTrace(String traceparent) {
		begin(traceparent).close();

		assertThat(this.spans.ended()).isEmpty();
	}

	@Test
	void saysWhatFailedWithoutItsMessage() {
		try (EventTraces.Step step = begin(ONE)) {
			step.failed(new IllegalStateException("Adjoa"));
		}

		SpanData span = this.spans.ended().getFirst();
		assertThat(span.getStatus()).isEqualTo(StatusData.error());
		assertThat(span.toString()).contains("IllegalStateException").doesNotContain("Adjoa");
	}

	@Test
	void passesOnOnlyWhatBelongsToTheTrace() {
		RecordHeaders headers = new RecordHeaders();
		headers.add("ce_id", "e1".getBytes()).add(TraceContext.HEADER, ONE.getBytes());

		assertThat(TraceContext.passedOn(headers, NOW)).extracting(Header::key).containsExactly(TraceContext.HEADER);
		assertThat(TraceContext.recorded(TraceContext.passedOn(headers, NOW), NOW)).isEqualTo(ONE);
		assertThat(TraceContext.passedOn(new RecordHeaders().add(TraceContext.HEADER, NOT_RECORDED.getBytes()), NOW))
			.isEmpty();
	}

	@Test
	void leavesTracesAloneThatEndedLongAgo() {
		RecordHeaders headers = new RecordHeaders();
		headers.add(TraceContext.HEADER, ONE.getBytes());

		assertThat(TraceContext.recorded(headers, NOW - Duration.ofHours(1).toMillis())).isNull();
	}

	@Test
	void knowsTheCurrentTrace() {
		assertThat(TraceContext.current()).isNull();

		try (EventTraces.Step step = begin(ONE)) {
			assertThat(TraceContext.currentId()).isEqualTo("0af7651916cd43dd8448eb211c80319c");
			assertThat(TraceContext.current()).startsWith("00-0af7651916cd43dd8448eb211c80319c-").endsWith("-01");
		}
	}

	private EventTraces.Step begin(String... traceparents) {
		return this.traces.begin("process notes", SpanKind.CONSUMER, Attributes.empty(), List.of(traceparents));
	}

}
