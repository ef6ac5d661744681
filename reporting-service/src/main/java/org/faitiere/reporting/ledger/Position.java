package org.faitiere.reporting.ledger;

import java.util.Comparator;

/**
 * A place in the log.
 *
 * @param topic the topic
 * @param partition its partition, from 0
 * @param offset the place in the partition, from 0
 */
public record Position(String topic, int partition, long offset) implements Comparable<Position> {

	private static final Comparator<Position> ORDER = Comparator.comparing(Position::topic)
		.thenComparingInt(Position::partition)
		.thenComparingLong(Position::offset);

	@Override
	public int compareTo(Position other) {
		return ORDER.compare(this, other);
	}

	@Override
	public String toString() {
		return this.topic + "/" + this.partition + "/" + this.offset;
	}

}
