package org.faitiere.support.trace;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/**
 * The trace that some work belongs to, as it travels: a {@code traceparent} of W3C Trace
 * Context, in events the extension of that name (CloudEvents Distributed Tracing).
 */
public final class TraceContext {

	/** Name of the extension. */
	public static final String EXTENSION = "traceparent";

	/** The header that carries it in Kafka. */
	public static final String HEADER = "ce_" + EXTENSION;

	private static final int LENGTH = 55;

	private static final int HEXADECIMAL = 16;

	// Whoever reads the log from its start must not add to traces that ended long ago.
	private static final Duration FRESH = Duration.ofMinutes(10);

	private static final TextMapGetter<String> ONLY_PARENT = new TextMapGetter<>() {

		@Override
		public Iterable<String> keys(String traceparent) {
			return Map.of(EXTENSION, traceparent).keySet();
		}

		@Override
		public @Nullable String get(@Nullable String traceparent, String key) {
			return EXTENSION.equals(key) ? traceparent : null;
		}

	};

	private TraceContext() {
	}

	/**
	 * The current work's place in its trace; {@code null} outside of any.
	 */
	public static @Nullable String current() {
		Map<String, String> carrier = new HashMap<>();
		W3CTraceContextPropagator.getInstance().inject(Context.current(), carrier, Map::put);
		return carrier.get(EXTENSION);
	}

	/**
	 * The id of the current trace; {@code null} outside of any.
	 */
	public static @Nullable String currentId() {
		SpanContext current = Span.current().getSpanContext();
		return current.isValid() ? current.getTraceId() : null;
	}

	/**
	 * What a record carries, if its trace is recorded and still goes on: others cost
	 * nothing more.
	 * @param timestamp time of the record in milliseconds
	 */
	public static @Nullable String recorded(Headers headers, long timestamp) {
		if (System.currentTimeMillis() - timestamp > FRESH.toMillis()) {
			return null;
		}
		Header header = headers.lastHeader(HEADER);
		String traceparent = (header != null) ? new String(header.value(), StandardCharsets.US_ASCII) : null;
		return isRecorded(traceparent) ? traceparent : null;
	}

	/**
	 * The headers by which what is made of a record belongs to the same trace.
	 */
	public static Headers passedOn(Headers headers, long timestamp) {
		String traceparent = recorded(headers, timestamp);
		Headers passedOn = new RecordHeaders();
		return (traceparent != null) ? passedOn.add(HEADER, traceparent.getBytes(StandardCharsets.US_ASCII)) : passedOn;
	}

	/**
	 * Whether the first of the flags is set, which are the last two digits.
	 */
	static boolean isRecorded(@Nullable String traceparent) {
		return traceparent != null && traceparent.length() == LENGTH
				&& (Character.digit(traceparent.charAt(LENGTH - 1), HEXADECIMAL) & 1) == 1;
	}

	static Context parse(String traceparent) {
		return W3CTraceContextPropagator.getInstance().extract(Context.root(), traceparent, ONLY_PARENT);
	}

}
