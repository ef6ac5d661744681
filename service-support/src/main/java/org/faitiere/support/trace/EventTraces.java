package org.faitiere.support.trace;

import java.util.Collection;
import java.util.List;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Scope;
import org.jspecify.annotations.Nullable;

/**
 * Adds steps to the traces that events carry.
 * <p>
 * A batch is one step in the trace of each of its events, all from its begin to its end,
 * so that a trace shows the whole way of its event; what happens inside, such as a
 * command to the database, is shown in the first of them. Where a trace is not recorded,
 * nothing is done.
 */
public final class EventTraces {

	private final Tracer tracer;

	public EventTraces(Tracer tracer) {
		this.tracer = tracer;
	}

	/**
	 * Begins a step of one trace, or of none.
	 */
	public Step begin(String name, SpanKind kind, Attributes attributes, @Nullable String traceparent) {
		return begin(name, kind, attributes, (traceparent != null) ? List.of(traceparent) : List.of());
	}

	/**
	 * Begins a step, which the calling thread has to end.
	 * @param name what is done, in few words of which there are few
	 * @param attributes what more there is to know
	 * @param traceparents the traces that it belongs to
	 */
	public Step begin(String name, SpanKind kind, Attributes attributes, Collection<String> traceparents) {
		List<Span> spans = traceparents.stream()
			.filter(TraceContext::isRecorded)
			.distinct()
			.map(TraceContext::parse)
			.filter((it) -> Span.fromContext(it).getSpanContext().isSampled())
			.map((it) -> this.tracer.spanBuilder(name)
				.setSpanKind(kind)
				.setAllAttributes(attributes)
				.setParent(it)
				.startSpan())
			.toList();
		return spans.isEmpty() ? Step.NONE : new Step(spans, spans.getFirst().makeCurrent());
	}

	/**
	 * A step of one trace or several.
	 */
	public static final class Step implements AutoCloseable {

		private static final Step NONE = new Step(List.of(), Scope.noop());

		private final List<Span> spans;

		private final Scope scope;

		private Step(List<Span> spans, Scope scope) {
			this.spans = spans;
			this.scope = scope;
		}

		/**
		 * Notes why it failed. The message stays out of it: it may tell what is nobody's
		 * business.
		 */
		public void failed(Throwable failure) {
			this.spans.forEach(
					(it) -> it.setStatus(StatusCode.ERROR).setAttribute("error.type", failure.getClass().getName()));
		}

		@Override
		public void close() {
			this.scope.close();
			this.spans.forEach(Span::end);
		}

	}

}
