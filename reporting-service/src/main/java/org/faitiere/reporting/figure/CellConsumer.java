package org.faitiere.reporting.figure;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.faitiere.reporting.generation.BatchConsumer;
import org.faitiere.support.event.MustNotBeSkipped;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.kafka.listener.BatchListenerFailedException;

/**
 * Adds differences to the cells in the database, those of a batch in one write a sheet.
 */
class CellConsumer implements BatchConsumer {

	private final CellRepository cells;

	private final JsonMapper json;

	CellConsumer(CellRepository cells, JsonMapper json) {
		this.cells = cells;
		this.json = json;
	}

	@Override
	public void take(List<ConsumerRecord<byte[], byte[]>> records) {
		try {
			this.cells.add(records.stream().map(this::change).toList());
		}
		catch (RuntimeException ex) {
			// A difference that was skipped would be a wrong figure that nobody sees; one
			// that waits is a lag that everybody sees.
			throw new BatchListenerFailedException("Cells wait", new MustNotBeSkipped(ex), 0);
		}
	}

	private CellChange change(ConsumerRecord<byte[], byte[]> record) {
		return new CellChange(new String(record.key(), StandardCharsets.UTF_8),
				this.json.readValue(record.value(), CellDifference.class), record.offset());
	}

}
