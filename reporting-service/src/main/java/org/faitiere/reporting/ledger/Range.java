package org.faitiere.reporting.ledger;

import java.util.Comparator;

/**
 * A stretch of one partition of the log.
 *
 * @param topic the topic
 * @param partition its partition, from 0
 * @param from its first offset
 * @param to the offset after its last
 */
public record Range(String topic, int partition, long from, long to) {

	/** By topic and partition. */
	public static final Comparator<Range> ORDER = Comparator.comparing(Range::topic).thenComparingInt(Range::partition);

	public boolean contains(Position position) {
		return isIn(position.topic(), position.partition()) && this.from <= position.offset()
				&& position.offset() < this.to;
	}

	public boolean isIn(String topic, int partition) {
		return this.topic.equals(topic) && this.partition == partition;
	}

}
