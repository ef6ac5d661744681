package org.faitiere.support.test;

import java.util.List;

import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;

/**
 * Keeps the spans that the code under test records.
 */
public final class RecordedSpans {

	private final InMemorySpanExporter kept = InMemorySpanExporter.create();

	private final SdkTracerProvider provider = SdkTracerProvider.builder()
		.addSpanProcessor(SimpleSpanProcessor.create(this.kept))
		.build();

	public Tracer tracer() {
		return this.provider.get("test");
	}

	public List<SpanData> ended() {
		return this.kept.getFinishedSpanItems();
	}

}
