package org.faitiere.reporting.figure;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.faitiere.support.event.EventLog;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.annotation.Bean;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/**
 * Writes the newest value of each changed cell to the database, in one write a batch.
 */
@Component
class CellConsumer {

	private final CellRepository cells;

	private final JsonMapper json;

	CellConsumer(CellRepository cells, JsonMapper json) {
		this.cells = cells;
		this.json = json;
	}

	@KafkaListener(id = "cells", groupId = "reporting-cells", topics = FigureTopology.CELLS_TOPIC)
	void take(List<ConsumerRecord<byte[], byte[]>> records) {
		Map<String, byte[]> newest = new LinkedHashMap<>();
		records.forEach((it) -> newest.put(new String(it.key(), StandardCharsets.UTF_8), it.value()));
		this.cells.save(newest.entrySet()
			.stream()
			.map((it) -> new StoredCell(CellKey.parse(it.getKey()), this.json.readValue(it.getValue(), Cell.class)))
			.toList());
	}

	@Bean
	static NewTopic cellsTopic(EventLog log) {
		return log.compacted(FigureTopology.CELLS_TOPIC);
	}

}
