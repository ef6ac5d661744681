package org.faitiere.local.backup;

import java.util.Iterator;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Records on their way into the archive.
 *
 * @param records the records as they come from the log
 */
record Archived(Iterator<ConsumerRecord<byte[], byte[]>> records) implements Iterator<ArchivedRecord> {

	@Override
	public boolean hasNext() {
		return this.records.hasNext();
	}

	@Override
	public ArchivedRecord next() {
		ConsumerRecord<byte[], byte[]> record = this.records.next();
		return ArchivedRecord.of(record, record.offset());
	}

}
