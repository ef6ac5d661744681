package org.faitiere.local.backup;

/**
 * All that belongs to the log of one backup.
 */
final class ArchivedLog {

	private final LogArchive archive;

	private final Manifest manifest;

	ArchivedLog(LogArchive archive, Manifest manifest) {
		this.archive = archive;
		this.manifest = manifest;
	}

	void forEach(RecordConsumer consumer) {
		forEachPartition((topic, partition, end) -> this.archive.forEach(topic, partition, end,
				(it) -> consumer.accept(topic, partition, it)));
	}

	void forEachPartition(PartitionConsumer consumer) {
		this.manifest.topics().forEach((topic, it) -> {
			for (int partition = 0; partition < it.ends().size(); partition++) {
				consumer.accept(topic, partition, it.ends().get(partition));
			}
		});
	}

	/**
	 * Takes records.
	 */
	@FunctionalInterface
	interface RecordConsumer {

		void accept(String topic, int partition, ArchivedRecord record);

	}

	/**
	 * Takes partitions.
	 */
	@FunctionalInterface
	interface PartitionConsumer {

		void accept(String topic, int partition, long end);

	}

}
