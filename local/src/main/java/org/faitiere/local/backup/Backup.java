package org.faitiere.local.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.apache.kafka.common.TopicPartition;
import org.faitiere.local.platform.LocalProblem;

/**
 * Backs up an installation while people work with it: first the databases, then the log.
 */
public final class Backup {

	private final Installation installation;

	private final BackupFolder folder;

	private final BackupListener listener;

	public Backup(Installation installation, Path folder, BackupListener listener) {
		this.installation = installation;
		this.folder = new BackupFolder(folder).created();
		this.listener = listener;
	}

	/**
	 * Backs up into a new folder, or brings the backup in the folder up to date.
	 * @return whether log and databases agree
	 */
	public boolean run() {
		Instant began = Instant.now().truncatedTo(ChronoUnit.MILLIS);
		String id = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmssSSS'Z'").withZone(ZoneOffset.UTC).format(began);
		Optional<Manifest> last = this.folder.manifest();
		Map<String, Long> documents = new TreeMap<>();
		try (LiveLog log = new LiveLog(this.installation)) {
			Map<String, Manifest.Topic> before = log.topics();
			last.ifPresent((it) -> demandTheSameLog(it, before));
			databases(id, documents);
			Instant logUpTo = Instant.now().truncatedTo(ChronoUnit.MILLIS);
			Map<String, Manifest.Topic> topics = log.topics();
			topics.replaceAll((name, it) -> it.after(before.get(name)));
			topics.forEach((name, it) -> archive(name, it, last));
			Manifest manifest = new Manifest(id, began.toString(), logUpTo.toString(), this.folder.nameFor(id),
					documents, topics);
			boolean agrees = check(manifest);
			this.folder.finish(manifest);
			return agrees;
		}
	}

	private void databases(String id, Map<String, Long> documents) {
		try (LiveDatabases databases = new LiveDatabases(this.installation)) {
			DatabaseArchive archive = this.folder.databases(this.folder.nameFor(id));
			Kept.DATABASES.forEach((it) -> databases.backUp(it, archive, documents));
		}
		this.listener.done("backup.databases",
				Long.toString(documents.values().stream().mapToLong(Long::longValue).sum()));
	}

	// Made anew, or cut: its offsets are not those of the archive any more.
	private void demandTheSameLog(Manifest last, Map<String, Manifest.Topic> now) {
		last.topics().forEach((name, it) -> {
			Manifest.Topic topic = now.get(name);
			if (topic == null || !topic.topicId().equals(it.topicId())) {
				throw new LocalProblem("problem.otherLog", this.folder.path(), name);
			}
		});
	}

	private void archive(String name, Manifest.Topic topic, Optional<Manifest> last) {
		List<Long> before = last.map((it) -> it.topics().get(name)).map(Manifest.Topic::ends).orElse(List.of());
		for (int partition = 0; partition < topic.ends().size(); partition++) {
			long from = (partition < before.size()) ? before.get(partition) : 0;
			archive(new TopicPartition(name, partition), from, topic.ends().get(partition));
		}
	}

	private void archive(TopicPartition partition, long from, long end) {
		LogArchive archive = this.folder.log();
		archive.cut(partition.topic(), partition.partition(), from);
		if (from < end) {
			try (PartitionReader reader = new PartitionReader(this.installation, partition, from, end)) {
				archive.append(partition.topic(), partition.partition(), from, new Archived(reader));
			}
		}
	}

	private boolean check(Manifest manifest) {
		LogCheck check = LogCheck.of(this.folder, manifest, this.listener);
		new ArchivedLog(this.folder.log(), manifest).forEach(check::take);
		long missing = check.missing(manifest.topics().keySet());
		this.listener.done("backup.log", Long.toString(check.taken() + check.setAside()),
				Integer.toString(manifest.topics().size()));
		this.listener.done("backup.setAside", Long.toString(check.setAside()));
		return missing == 0 && check.faults() == 0;
	}

	/**
	 * Keeps the note that the demo networks were loaded, where there is one.
	 */
	public void keepDemoRecord(Path record) {
		try {
			if (Files.exists(record)) {
				Files.copy(record, this.folder.demoRecord(), StandardCopyOption.REPLACE_EXISTING);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
