package org.faitiere.local.backup;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.bson.RawBsonDocument;
import org.bson.codecs.BsonDocumentCodec;
import org.faitiere.local.verify.Hashes;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Log and databases of a backup held side by side.
 */
class LogCheckTests {

	private static final String TOPIC = "project.activities";

	@TempDir
	private Path folder;

	private final List<ArchivedRecord> log = new ArrayList<>();

	private final List<String> faults = new ArrayList<>();

	@BeforeEach
	void recordThreeVersions() {
		append("a", 1, null);
		append("a", 2, hash(0));
		append("a", 3, hash(1));
	}

	@Test
	void findsThatBothAgree() {
		LogCheck check = check(3, document("a", 3, hash(2)));

		assertThat(this.faults).isEmpty();
		assertThat(check.taken()).isEqualTo(3);
		assertThat(check.setAside()).isZero();
	}

	@Test
	void setsAsideWhatCameAfterTheDatabase() {
		append("new", 1, null);

		LogCheck check = check(2, document("a", 2, hash(1)));

		assertThat(check.isLater(TOPIC, 0, this.log.get(1))).isFalse();
		assertThat(check.isLater(TOPIC, 0, this.log.get(2))).isTrue();
		assertThat(check.isLater(TOPIC, 0, this.log.get(3))).isTrue();
		assertThat(check.isLater(TOPIC + ".dead-letters", 0, this.log.get(3))).isTrue();
		assertThat(check.setAside()).isEqualTo(2);
		assertThat(this.faults).isEmpty();
	}

	@Test
	void keepsWhatWasThereBeforeAndTheDatabaseDoesNotKnow() {
		append("forged", 1, null);

		LogCheck check = check(4, document("a", 3, hash(2)));

		assertThat(check.setAside()).isZero();
		assertThat(this.faults).containsExactly("backup.fault.unknown " + TOPIC + " forged 1");
	}

	@Test
	void namesTheEventsThatTheLogLacks() {
		check(3, document("a", 5, "x"));

		assertThat(this.faults).containsExactly("backup.fault.missing " + TOPIC + " a 4 5");
	}

	@Test
	void doesNotMissWhatWaitsInAnOutbox() {
		BsonDocument document = document("a", 5, "x");
		document.put("outbox", new BsonArray(List.of(waiting(4), waiting(5))));

		check(3, document);

		assertThat(this.faults).isEmpty();
	}

	@Test
	void takesARepetitionForNormalAndAnotherEventForAFork() {
		ArchivedRecord last = this.log.get(2);
		this.log.add(new ArchivedRecord(3, last.timestamp(), last.key(), last.headers(), last.value()));
		append("a", 3, hash(0));

		check(5, document("a", 3, hash(2)));

		assertThat(this.faults).containsExactly("backup.fault.forked " + TOPIC + " a 3");
	}

	@Test
	void findsWhatWasChangedInTheLogOrTheDatabase() {
		ArchivedRecord second = this.log.get(1);
		this.log.set(1, new ArchivedRecord(1, second.timestamp(), second.key(), second.headers(), bytes("{\"x\":2}")));

		check(3, document("a", 3, "other"));

		assertThat(this.faults).containsExactly("backup.fault.hash " + TOPIC + " a 2",
				"backup.fault.chain " + TOPIC + " a 3", "backup.fault.head " + TOPIC + " a 3");
	}

	private LogCheck check(long endBefore, BsonDocument... documents) {
		DatabaseArchive databases = new DatabaseArchive(this.folder);
		databases.write("project", "activities",
				List.of(documents).stream().map((it) -> new RawBsonDocument(it, new BsonDocumentCodec())).toList());
		Manifest manifest = new Manifest("b", "", "", "", Map.of(),
				Map.of(TOPIC, new Manifest.Topic("t", Map.of(), List.of(endBefore), List.of((long) this.log.size())),
						TOPIC + ".dead-letters", new Manifest.Topic("d", Map.of(), List.of(0L), List.of(0L))));
		LogCheck check = new LogCheck(manifest, Aggregates.of(databases, Set.of(TOPIC)), new BackupListener() {

			@Override
			public void done(String key, Object... arguments) {
			}

			@Override
			public void fault(String key, Object... arguments) {
				LogCheckTests.this.faults.add(key + " " + String.join(" ", List.of(arguments).toArray(String[]::new)));
			}

		});
		this.log.forEach((it) -> check.take(TOPIC, 0, it));
		check.missing(Set.of(TOPIC));
		return check;
	}

	private void append(String subject, long sequence, @Nullable String previous) {
		List<ArchivedRecord.Header> headers = new ArrayList<>();
		Map.of("ce_id", subject + sequence, "ce_subject", subject, "ce_sequence", Long.toString(sequence), "ce_time",
				"2024-03-01T10:30:00+01:00")
			.forEach((name, value) -> headers.add(new ArchivedRecord.Header(name, bytes(value))));
		if (previous != null) {
			headers.add(new ArchivedRecord.Header("ce_previoushash", bytes(previous)));
		}
		byte[] value = bytes("{\"x\":1}");
		String lines = Hashes.line("previoushash", previous) + Hashes.line("id", subject + sequence)
				+ Hashes.line("subject", subject) + Hashes.line("sequence", Long.toString(sequence))
				+ Hashes.line("time", "2024-03-01T09:30:00Z") + Hashes.line("data", Hashes.sha256(value));
		headers.add(new ArchivedRecord.Header("ce_hash", bytes(Hashes.sha256(bytes(lines)))));
		this.log.add(new ArchivedRecord(this.log.size(), 0, bytes(subject), headers, value));
	}

	private String hash(int place) {
		return String.valueOf(this.log.get(place).text("ce_hash"));
	}

	private static BsonDocument document(String id, long version, String head) {
		return new BsonDocument("_id", new BsonString(id)).append("version", new BsonInt64(version))
			.append("head", new BsonString(head))
			.append("outbox", new BsonArray());
	}

	private static BsonDocument waiting(long sequence) {
		return new BsonDocument("sequence", new BsonInt64(sequence));
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

}
