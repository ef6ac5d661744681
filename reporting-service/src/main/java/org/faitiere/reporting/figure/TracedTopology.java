package org.faitiere.reporting.figure;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanKind;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.faitiere.support.trace.EventTraces;
import org.faitiere.support.trace.TraceContext;
import org.jspecify.annotations.Nullable;

/**
 * Makes what the topology does with an event a step of the event's trace.
 *
 * @param <KO> type of the keys that go on
 * @param <VO> type of the values that go on
 */
class TracedTopology<KO, VO> implements Processor<byte[], byte[], KO, VO> {

	/** Name of the setting with the traces. */
	static final String TRACES = "faitiere.traces";

	private final Processor<byte[], byte[], KO, VO> step;

	private String name = "process";

	private @Nullable EventTraces traces;

	TracedTopology(Processor<byte[], byte[], KO, VO> step) {
		this.step = step;
	}

	@Override
	public void init(ProcessorContext<KO, VO> context) {
		this.step.init(context);
		this.name = "process " + context.applicationId();
		this.traces = (context.appConfigs().get(TRACES) instanceof EventTraces found) ? found : null;
	}

	@Override
	public void process(Record<byte[], byte[]> record) {
		String traceparent = TraceContext.recorded(record.headers(), record.timestamp());
		if (traceparent == null || this.traces == null) {
			this.step.process(record);
			return;
		}
		try (EventTraces.Step traced = this.traces.begin(this.name, SpanKind.CONSUMER, Attributes.empty(),
				traceparent)) {
			processNoting(record, traced);
		}
	}

	private void processNoting(Record<byte[], byte[]> record, EventTraces.Step traced) {
		try {
			this.step.process(record);
		}
		catch (RuntimeException ex) {
			traced.failed(ex);
			throw ex;
		}
	}

	@Override
	public void close() {
		this.step.close();
	}

}
