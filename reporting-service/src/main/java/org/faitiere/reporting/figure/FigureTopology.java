package org.faitiere.reporting.figure;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Utils;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Grouped;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.state.Stores;
import org.faitiere.reporting.fact.ActivityEvent;
import org.faitiere.reporting.generation.Generation;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

/**
 * From events to cells: the first half turns each version of an activity into its
 * difference from the version before, the second half sums the differences.
 * <p>
 * All cells of a network are in one partition, so that they move together. The cache
 * before the sums lets out one value per cell and commit, however many events there were.
 */
@Component
class FigureTopology {

	/** Where the sums go, as absolute values. */
	static final String CELLS_TOPIC = "reporting.cells";

	/** What follows the name of the topology in the names of the topics that it makes. */
	static final Set<String> INTERNAL_TOPICS = Set.of("-differences-repartition", "-versions-changelog",
			"-cells-changelog");

	static final String VERSIONS_STORE = "versions";

	/** The step that reads events; what it cannot take is set aside. */
	static final String DIFFERENCES_STEP = "differences";

	static final String CELLS_STORE = "cells";

	static final Serde<Cell> CELLS = serde(Cell::measures, Cell::eventsUpTo, Cell::new);

	private static final Serde<Difference> DIFFERENCES = serde(Difference::measures, Difference::time, Difference::new);

	private final JsonMapper json;

	FigureTopology(JsonMapper json) {
		this.json = json.rebuild()
			.changeDefaultVisibility((it) -> it.withIsGetterVisibility(JsonAutoDetect.Visibility.NONE))
			.build();
	}

	/**
	 * The topology of one generation.
	 * @param properties the settings that it will run with
	 */
	Topology of(Generation generation, Properties properties) {
		StreamsBuilder builder = new StreamsBuilder();
		describe(builder, generation);
		return builder.build(properties);
	}

	private void describe(StreamsBuilder builder, Generation generation) {
		builder.addStateStore(Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(VERSIONS_STORE),
				Serdes.String(), versions()));
		builder.stream(ActivityEvent.TOPIC, Consumed.with(Serdes.ByteArray(), Serdes.ByteArray()).withName("events"))
			.process(() -> new DifferenceTopology(this.json), Named.as(DIFFERENCES_STEP), VERSIONS_STORE)
			.repartition(Repartitioned.with(Serdes.String(), DIFFERENCES)
				.withName("differences")
				.withStreamPartitioner((topic, key, value, partitions) -> partitionOf(key, partitions)))
			.groupByKey(Grouped.with(Serdes.String(), DIFFERENCES))
			.aggregate(() -> Cell.EMPTY, (key, difference, cell) -> cell.plus(difference), Named.as("sums"),
					Materialized.<String, Cell>as(Stores.persistentKeyValueStore(CELLS_STORE))
						.withKeySerde(Serdes.String())
						.withValueSerde(CELLS)
						.withCachingEnabled())
			.toStream()
			.to(generation.named(CELLS_TOPIC),
					Produced.with(Serdes.String(), CELLS)
						.withName("to-cells")
						.withStreamPartitioner((topic, key, value, partitions) -> partitionOf(key, partitions)));
	}

	private static Optional<Set<Integer>> partitionOf(String cellKey, int partitions) {
		byte[] network = CellKey.networkOf(cellKey).getBytes(StandardCharsets.UTF_8);
		return Optional.of(Set.of(Utils.toPositive(Utils.murmur2(network)) % partitions));
	}

	private Serde<LastVersion> versions() {
		return Serdes.serdeFrom((topic, value) -> (value != null) ? this.json.writeValueAsBytes(value) : null,
				(topic, bytes) -> (bytes != null) ? this.json.readValue(bytes, LastVersion.class) : null);
	}

	private static <T> Serde<T> serde(Function<T, Measures> measures, Function<T, Instant> time,
			BiFunction<Measures, Instant, T> result) {
		return Serdes.serdeFrom(
				(topic, value) -> (value != null) ? MeasuresText.write(measures.apply(value), time.apply(value)) : null,
				(topic, bytes) -> (bytes != null) ? MeasuresText.read(bytes, result) : null);
	}

}
