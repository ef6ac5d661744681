package org.faitiere.reporting.figure;

import java.util.Objects;
import java.util.Optional;

import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.faitiere.reporting.fact.Activity;
import org.faitiere.reporting.fact.ActivityEvent;
import org.faitiere.reporting.fact.Fact;
import org.faitiere.reporting.view.EventConsumer;
import org.faitiere.support.event.UnreadableEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * The first half of the topology: events in, differences of cells out.
 */
class DifferenceTopology extends ContextualProcessor<byte[], byte[], String, Difference> {

	private static final Logger logger = LoggerFactory.getLogger(DifferenceTopology.class);

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
		read(record).ifPresent((fact) -> take(record, fact));
	}

	private Optional<Fact> read(Record<byte[], byte[]> record) {
		try {
			return ActivityEvent.read(EventConsumer.eventOf(record.headers(), record.value()), this.json);
		}
		catch (UnreadableEvent ex) {
			// The consumer of facts reads the same topic and puts it to the dead letters.
			logger.warn("Left out of the figures: {}", ex.getMessage());
			return Optional.empty();
		}
	}

	private void take(Record<byte[], byte[]> record, Fact fact) {
		Activity activity = fact.activity();
		LastVersion last = Objects.requireNonNullElse(this.versions.get(activity.id()), LastVersion.NONE);
		if (fact.sequence() <= last.sequence()) {
			return;
		}
		Activity counted = fact.isCounted() ? activity.withoutTexts() : null;
		Difference.between(last.counted(), counted).forEach((key, measures) -> emit(record, key, measures, fact));
		emit(record, CellKey.mark(activity.networkId()), Measures.ZERO, fact);
		this.versions.put(activity.id(), new LastVersion(fact.sequence(), counted));
	}

	private void emit(Record<byte[], byte[]> record, CellKey key, Measures measures, Fact fact) {
		context()
			.forward(new Record<>(key.toString(), new Difference(measures, fact.recordedAt()), record.timestamp()));
	}

}
