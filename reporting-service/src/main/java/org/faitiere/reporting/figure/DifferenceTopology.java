package org.faitiere.reporting.figure;

import java.util.Map;
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
		LastVersion last = Objects.requireNonNullElse(this.versions.get(fact.activity().id()), LastVersion.NONE);
		if (fact.sequence() > last.sequence()) {
			forward(record, fact, takeNext(fact, last));
		}
		else if (last.mayLack(fact)) {
			forward(record, fact, CellDifference.of(fact.recordedAt(), Map.of(), DifferenceOrigin.of(fact, last)));
		}
	}

	private CellDifference takeNext(Fact fact, LastVersion last) {
		Activity counted = fact.isCounted() ? fact.activity().withoutTexts() : null;
		CellDifference difference = CellDifference.of(fact.recordedAt(),
				CellDifference.between(last.counted(), counted), DifferenceOrigin.of(fact, last));
		// Whatever can fail over this event has to fail before its difference is out.
		this.versions.put(fact.activity().id(), last.followedBy(fact, counted));
		return difference;
	}

	// One that changes no cell still tells up to when events are counted.
	private void forward(Record<byte[], byte[]> record, Fact fact, CellDifference difference) {
		context().forward(new Record<>(fact.activity().networkId(), difference, record.timestamp(),
				TraceContext.passedOn(record.headers(), record.timestamp())));
	}

}
