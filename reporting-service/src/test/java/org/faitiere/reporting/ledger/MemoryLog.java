package org.faitiere.reporting.ledger;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import io.cloudevents.CloudEvent;

/**
 * A log whose records can be changed afterwards, as nobody can through Kafka's protocol
 * but whoever has the broker's disk in hand.
 */
public class MemoryLog implements Log {

	private final TreeMap<Position, LogRecord> records = new TreeMap<>();

	/**
	 * Appends events to partition 0.
	 * @return where the last one is
	 */
	public Position append(String topic, CloudEvent... events) {
		Position at = null;
		for (CloudEvent event : events) {
			at = new Position(topic, 0, end(topic));
			put(at, event);
		}
		return at;
	}

	public Position appendGarbage(String topic) {
		Position at = new Position(topic, 0, end(topic));
		this.records.put(at, new LogRecord(at, null, "no event".getBytes(StandardCharsets.UTF_8)));
		return at;
	}

	/**
	 * Changes what is at a place.
	 */
	public void put(Position at, CloudEvent event) {
		this.records.put(at, new LogRecord(at, event, event.getData().toBytes()));
	}

	public void remove(Position at) {
		this.records.remove(at);
	}

	public LogRecord at(Position position) {
		return this.records.get(position);
	}

	/**
	 * All that is in it.
	 */
	public List<LogRecord> all() {
		return List.copyOf(this.records.values());
	}

	@Override
	public Map<Position, LogRecord> read(Collection<Position> positions) {
		Map<Position, LogRecord> found = new LinkedHashMap<>();
		positions.stream().filter(this.records::containsKey).forEach((it) -> found.put(it, this.records.get(it)));
		return found;
	}

	@Override
	public List<Range> extent() {
		return this.records.keySet()
			.stream()
			.collect(Collectors.groupingBy(Position::topic, TreeMap::new, Collectors.toList()))
			.keySet()
			.stream()
			.map((it) -> new Range(it, 0, 0, end(it)))
			.toList();
	}

	@Override
	public void forEach(Range range, Consumer<LogRecord> consumer) {
		this.records.values().stream().filter((it) -> range.contains(it.position())).forEach(consumer);
	}

	private long end(String topic) {
		Position last = this.records.lowerKey(new Position(topic, 1, 0));
		return (last != null && last.topic().equals(topic)) ? last.offset() + 1 : 0;
	}

}
