package org.faitiere.local.backup;

import java.util.List;

import org.apache.kafka.common.TopicPartition;
import org.faitiere.local.platform.LocalProblem;

/**
 * Writes an archived log into topics, each record to the place where it stood, and reads
 * it back. What was set aside leaves no hole: nothing that was restored refers to
 * anything behind it.
 */
final class LogRestoration {

	private final Installation installation;

	private final ArchivedLog log;

	private final LogArchive archive;

	private final LiveLog live;

	private final LogCheck check;

	LogRestoration(Installation installation, LogArchive archive, Manifest manifest, LiveLog live, LogCheck check) {
		this.installation = installation;
		this.archive = archive;
		this.log = new ArchivedLog(archive, manifest);
		this.live = live;
		this.check = check;
	}

	void write() {
		this.log.forEachPartition((topic, partition, end) -> {
			TopicPartition target = new TopicPartition(topic, partition);
			if (end == 0) {
				return;
			}
			try (PartitionWriter writer = new PartitionWriter(this.installation, target, () -> end(target))) {
				long[] left = new long[1];
				this.archive.forEach(topic, partition, end, (record) -> {
					if (this.check.isLater(topic, partition, record)) {
						left[0]++;
					}
					else {
						writer.write(record, record.offset() - left[0]);
					}
				});
				writer.moveTo(end - left[0]);
			}
		});
	}

	private long end(TopicPartition partition) {
		return this.live.ends(List.of(partition)).get(0);
	}

	/**
	 * Reads back what was written and compares it with the archive.
	 */
	void compare() {
		this.log.forEachPartition((topic, partition, end) -> {
			TopicPartition target = new TopicPartition(topic, partition);
			if (end == 0) {
				return;
			}
			try (PartitionReader reader = new PartitionReader(this.installation, target, 0, end(target))) {
				this.archive.forEach(topic, partition, end, (record) -> {
					if (!this.check.isLater(topic, partition, record) && !isNext(reader, record)) {
						throw new LocalProblem("problem.otherRecord", target, Long.toString(record.offset()));
					}
				});
				if (reader.hasNext()) {
					throw new LocalProblem("problem.otherRecord", target, Long.toString(end));
				}
			}
		});
	}

	private static boolean isNext(PartitionReader reader, ArchivedRecord record) {
		return reader.hasNext()
				&& LogArchive.line(ArchivedRecord.of(reader.next(), record.offset())).equals(LogArchive.line(record));
	}

}
