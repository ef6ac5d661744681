package org.faitiere.gateway.trace;

import java.util.Map;
import java.util.TreeMap;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import jakarta.servlet.ServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * The trace of a request (W3C Trace Context).
 */
public final class Trace {

	static final String ATTRIBUTE = Trace.class.getName();

	private Trace() {
	}

	/**
	 * Returns the id of the trace that a request is part of; also where its answer is
	 * made after the trace has left the thread, as error pages are.
	 * @param request the request
	 * @return the id, {@code null} before the trace begins
	 */
	public static @Nullable String idOf(ServletRequest request) {
		return (request.getAttribute(ATTRIBUTE) instanceof String id) ? id : currentId();
	}

	/**
	 * Returns the headers by which a service goes on with the current trace.
	 * @return names and values, none outside of a trace
	 */
	public static Map<String, String> headers() {
		Map<String, String> headers = new TreeMap<>();
		W3CTraceContextPropagator.getInstance().inject(Context.current(), headers, Map::put);
		return headers;
	}

	static @Nullable String currentId() {
		SpanContext current = Span.current().getSpanContext();
		return current.isValid() ? current.getTraceId() : null;
	}

}
