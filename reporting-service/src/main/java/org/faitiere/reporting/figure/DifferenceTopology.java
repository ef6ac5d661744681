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
import tools.jackson.databind.json.JsonMapper;

/**
 * The first half of the topology: events in, differences of cells out.
 */
class DifferenceTopology extends ContextualProcessor<byte[], byte[], String, Difference> {

	private final JsonMapper json;

	private KeyValueStore<String, LastVersion> versions;

	@SuppressWarnings("NullAway.Init")
	DifferenceTopology(JsonMapper json) {
		this.json = json;
	}

	@Override
	public void init(ProcessorContext<String, Difference> context) {
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
		Map<CellKey, Measures> differences = Difference.between(last.counted(), counted);
		// Whatever can fail over this event has to fail before the first difference is
		// out, because one that is set aside must not leave half of them.
		this.versions.put(activity.id(), new LastVersion(fact.sequence(), counted));
		differences.forEach((key, measures) -> emit(record, key, measures, fact));
		emit(record, CellKey.mark(activity.networkId()), Measures.ZERO, fact);
	}

	private void emit(Record<byte[], byte[]> record, CellKey key, Measures measures, Fact fact) {
		context()
			.forward(new Record<>(key.toString(), new Difference(measures, fact.recordedAt()), record.timestamp()));
	}

}
