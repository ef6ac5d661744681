package org.faitiere.reporting.verification;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.cloudevents.CloudEvent;
import io.cloudevents.CloudEventData;
import org.faitiere.reporting.ledger.LogRecord;
import org.faitiere.reporting.seal.SealBook;
import org.faitiere.reporting.seal.SealBooks;
import org.faitiere.reporting.seal.SealProof;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Service;

/**
 * Hands out the events behind a figure, each with its path up to the root of its seal.
 */
@Service
public class EvidenceService {

	private final Histories histories;

	private final SealBooks seals;

	private final JsonMapper json;

	EvidenceService(Histories histories, SealBooks seals, JsonMapper json) {
		this.histories = histories;
		this.seals = seals;
		this.json = json;
	}

	/**
	 * Writes one line for each event, some activities at a time, and one at the end.
	 */
	public void write(CountedVersions counted, OutputStream out) throws IOException {
		SealBook book = this.seals.open();
		long lines = 0;
		for (List<CountedVersion> some : counted.batches()) {
			for (History history : this.histories.of(some)) {
				for (Version version : history.versions()) {
					writeLine(evidence(version, book), out);
					lines++;
				}
			}
			out.flush();
		}
		writeLine(Evidence.end(lines), out);
	}

	private void writeLine(Evidence line, OutputStream out) throws IOException {
		out.write(this.json.writeValueAsBytes(line));
		out.write('\n');
	}

	private static Evidence evidence(Version version, SealBook book) {
		LogRecord record = version.record();
		if (record == null || record.event() == null) {
			return Evidence.missing(version);
		}
		SealProof proof = book.proof(record.position()).orElse(null);
		if (proof == null) {
			return new Evidence(json(record.event()), null, record.position(), null, null, null, null, null);
		}
		return new Evidence(json(record.event()), null, record.position(), proof.seal().number(), proof.leaf(),
				proof.leaves(), proof.path(), null);
	}

	/**
	 * The event in the JSON format of CloudEvents.
	 */
	private static Map<String, Object> json(CloudEvent event) {
		Map<String, Object> json = new LinkedHashMap<>();
		event.getAttributeNames().forEach((it) -> json.put(it, String.valueOf(event.getAttribute(it))));
		if (event.getTime() != null) {
			json.put("time", event.getTime().toInstant().toString());
		}
		event.getExtensionNames().forEach((it) -> json.put(it, String.valueOf(event.getExtension(it))));
		CloudEventData data = event.getData();
		if (data != null) {
			json.put("data_base64", Base64.getEncoder().encodeToString(data.toBytes()));
		}
		return json;
	}

}
