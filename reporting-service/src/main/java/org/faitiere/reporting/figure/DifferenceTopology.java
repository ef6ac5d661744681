package org.faitiere.reporting.figure;

import java.util.Objects;

import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.faitiere.reporting.fact.Activity;
import org.faitiere.reporting.fact.ActivityEvent;
import org.faitiere.reporting.fact.Fact;
import org.faitiere.support.event.ReceivedEvent;
import org.faitiere.support.trace.TraceContext;
import tools.jackson.databind.json.JsonMapper;

/**
 * Events in, differences of cells out.
 */
class DifferenceTopology extends ContextualProcessor<byte[], byte[], String, CellDifference> {

	private final JsonMapper json;

	private KeyValueStore<String, LastVersion> versions;

	@SuppressWarnings("NullAway.Init")
	DifferenceTopology(JsonMapper json) {
		this.json = json;
	}

	@Override
	public void init(ProcessorContext<String, CellDifference> context) {
		super.init(context);
		this.versions = context.getStateStore(FigureTopology.VERSIONS_STORE);
	}

	@Override
	public void process(Record<byte[], byte[]> record) {
		ActivityEvent.read(ReceivedEvent.of(record.headers(), record.value()), this.json)
			.ifPresent((fact) -> take(record, fact));
	}

	private void take(Record<byte[], byte[]> record, Fact fact) {
		Activity activity = fact.activity();
		LastVersion last = Objects.requireNonNullElse(this.versions.get(activity.id()), LastVersion.NONE);
		if (fact.sequence() <= last.sequence()) {
			return;
		}
		Activity counted = fact.isCounted() ? activity.withoutTexts() : null;
		CellDifference difference = CellDifference.of(fact.recordedAt(),
				CellDifference.between(last.counted(), counted));
		// Whatever can fail over this event has to fail before its difference is out.
		this.versions.put(activity.id(), new LastVersion(fact.sequence(), counted));
		// One that changes no cell still tells up to when events are counted.
		context().forward(new Record<>(activity.networkId(), difference, record.timestamp(),
				TraceContext.passedOn(record.headers(), record.timestamp())));
	}

}
