package org.faitiere.reporting.figure;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.faitiere.reporting.generation.BatchConsumer;
import org.faitiere.support.event.MustNotBeSkipped;

import org.springframework.kafka.listener.BatchListenerFailedException;

/**
 * Writes the newest value of each changed cell to the database, in one write a batch.
 */
class CellConsumer implements BatchConsumer {

	private final CellRepository cells;

	CellConsumer(CellRepository cells) {
		this.cells = cells;
	}

	@Override
	public void take(List<ConsumerRecord<byte[], byte[]>> records) {
		try {
			save(records);
		}
		catch (RuntimeException ex) {
			// A cell that was skipped would be a wrong figure that nobody sees; one that
			// waits is a lag that everybody sees.
			throw new BatchListenerFailedException("Cells wait", new MustNotBeSkipped(ex), 0);
		}
	}

	private void save(List<ConsumerRecord<byte[], byte[]>> records) {
		Map<String, ConsumerRecord<byte[], byte[]>> newest = new HashMap<>();
		records.forEach((it) -> newest.put(new String(it.key(), StandardCharsets.UTF_8), it));
		this.cells.save(newest.entrySet()
			.stream()
			.map((it) -> change(it.getKey(), it.getValue()))
			.sorted(Comparator.comparingLong(CellChange::position))
			.toList());
	}

	private static CellChange change(String key, ConsumerRecord<byte[], byte[]> record) {
		return new CellChange(CellKey.parse(key), MeasuresText.read(record.value(), Cell::new), record.offset());
	}

}
