package org.faitiere.reporting.deadletter;

/**
 * Where something stands in a topic.
 *
 * @param partition the partition
 * @param offset the position in it
 */
public record Place(int partition, long offset) {

	/**
	 * Whether this is surely before another place: across partitions there is no order.
	 */
	boolean isBefore(Place other) {
		return this.partition == other.partition && this.offset < other.offset;
	}

}
