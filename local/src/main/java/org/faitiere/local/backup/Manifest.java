package org.faitiere.local.backup;

import java.util.Collections;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What a finished backup says of itself. What it does not name does not belong to it.
 *
 * @param id its own id
 * @param databasesAt when reading the databases began: all that was acknowledged before
 * is in the backup
 * @param logUpTo when the end of the log was taken
 * @param databases folder of the databases
 * @param documents documents of each collection
 * @param topics the topics of the log
 */
record Manifest(String id, String databasesAt, String logUpTo, String databases, Map<String, Long> documents,
		Map<String, Topic> topics) {

	/**
	 * A topic of the log.
	 *
	 * @param topicId id that the cluster gave it
	 * @param settings what was set for it
	 * @param endsBefore end of each partition before the databases were read: they know
	 * of all up to there
	 * @param ends end of each partition after that
	 */
	record Topic(String topicId, Map<String, String> settings, List<Long> endsBefore, List<Long> ends) {

		Topic after(@Nullable Topic before) {
			return new Topic(this.topicId, this.settings,
					(before != null) ? before.ends() : Collections.nCopies(this.ends.size(), 0L), this.ends);
		}

	}

	/**
	 * Whether a place of the log was there before the databases were read.
	 */
	boolean isBefore(String topic, int partition, long offset) {
		List<Long> ends = this.topics.get(topic).endsBefore();
		return partition < ends.size() && offset < ends.get(partition);
	}

}
