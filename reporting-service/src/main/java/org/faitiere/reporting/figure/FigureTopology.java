package org.faitiere.reporting.figure;

import java.util.Set;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.state.Stores;
import org.faitiere.reporting.fact.ActivityEvent;
import org.faitiere.reporting.generation.Generation;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

/**
 * From events to differences: turns each version of an activity into its difference from
 * the version before, exactly once.
 * <p>
 * All differences of a network are in one partition, where {@link CellConsumer} adds them
 * up.
 */
@Component
class FigureTopology {

	/** Where the differences go, by network. */
	static final String DIFFERENCES_TOPIC = "reporting.differences";

	/** What follows the name of the topology in the names of the topics that it makes. */
	static final Set<String> INTERNAL_TOPICS = Set.of("-versions-changelog");

	static final String VERSIONS_STORE = "versions";

	/** The step that reads events; what it cannot take is set aside. */
	static final String DIFFERENCES_STEP = "differences";

	private final JsonMapper json;

	FigureTopology(JsonMapper json) {
		this.json = json.rebuild()
			.changeDefaultVisibility((it) -> it.withIsGetterVisibility(JsonAutoDetect.Visibility.NONE))
			.build();
	}

	/**
	 * The topology of one generation.
	 */
	Topology of(Generation generation) {
		StreamsBuilder builder = new StreamsBuilder();
		builder.addStateStore(Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(VERSIONS_STORE),
				Serdes.String(), serde(LastVersion.class)));
		builder.stream(ActivityEvent.TOPIC, Consumed.with(Serdes.ByteArray(), Serdes.ByteArray()).withName("events"))
			.process(() -> new TracedTopology<>(new DifferenceTopology(this.json)), Named.as(DIFFERENCES_STEP),
					VERSIONS_STORE)
			.to(generation.named(DIFFERENCES_TOPIC),
					Produced.with(Serdes.String(), serde(CellDifference.class)).withName("to-differences"));
		return builder.build();
	}

	private <T> Serde<T> serde(Class<T> type) {
		return Serdes.serdeFrom((topic, value) -> (value != null) ? this.json.writeValueAsBytes(value) : null,
				(topic, bytes) -> (bytes != null) ? this.json.readValue(bytes, type) : null);
	}

}
