package org.faitiere.local.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

import org.faitiere.local.platform.LocalProblem;

/**
 * Restores a backup into an empty installation whose services do not run. Broken off, it
 * can be run again.
 */
public final class Restoration {

	private final Installation installation;

	private final BackupFolder folder;

	private final BackupListener listener;

	public Restoration(Installation installation, Path folder, BackupListener listener) {
		this.installation = installation;
		this.folder = new BackupFolder(folder);
		this.listener = listener;
	}

	/**
	 * Restores.
	 * @param replicas copies of each partition
	 * @param incomplete whether to go on although the log lacks events that the databases
	 * know of
	 */
	public void run(short replicas, boolean incomplete) {
		Manifest manifest = this.folder.manifest()
			.orElseThrow(() -> new LocalProblem("problem.notABackup", this.folder.path(), "backup.json"));
		try (LiveLog log = new LiveLog(this.installation);
				LiveDatabases databases = new LiveDatabases(this.installation)) {
			demandNothingElse(manifest, log, databases);
			LogCheck check = checked(manifest, incomplete);
			databases.mark(manifest.id());
			log.create(manifest.topics(), replicas);
			LogRestoration restored = new LogRestoration(this.installation, this.folder.log(), manifest, log, check);
			restored.write();
			restored.compare();
			this.listener.done("restore.log", Long.toString(check.taken()), Long.toString(check.setAside()));
			this.listener.done("restore.databases", Long.toString(documents(manifest, databases)));
			databases.unmark();
		}
	}

	private void demandNothingElse(Manifest manifest, LiveLog log, LiveDatabases databases) {
		List<String> others = databases.notEmpty(manifest.id());
		List<String> topics = log.names().stream().filter((it) -> !it.startsWith("_")).sorted().toList();
		boolean begun = others.isEmpty() && databases.isMarked(manifest.id());
		List<String> inTheWay = Stream
			.concat(others.stream(), topics.stream().filter((it) -> !begun || Kept.isBuiltFromTheLog(it)))
			.toList();
		if (!inTheWay.isEmpty()) {
			throw new LocalProblem("problem.notEmpty", String.join(", ", inTheWay));
		}
	}

	private LogCheck checked(Manifest manifest, boolean incomplete) {
		LogCheck check = LogCheck.of(this.folder, manifest, this.listener);
		new ArchivedLog(this.folder.log(), manifest).forEach(check::take);
		long missing = check.missing(manifest.topics().keySet());
		if (missing > 0 && !incomplete) {
			throw new LocalProblem("problem.eventsMissing", Long.toString(missing));
		}
		return check;
	}

	private long documents(Manifest manifest, LiveDatabases databases) {
		DatabaseArchive archive = this.folder.databases(manifest.databases());
		long count = 0;
		for (String database : Kept.DATABASES) {
			for (String collection : archive.collections(database)) {
				if (Kept.collection(database, collection)) {
					count += databases.restore(database, collection, archive);
				}
			}
		}
		return count;
	}

	/**
	 * Brings back the note that the demo networks were loaded, where there was one.
	 */
	public void restoreDemoRecord(Path record) {
		try {
			if (Files.exists(this.folder.demoRecord())) {
				Files.copy(this.folder.demoRecord(), record, StandardCopyOption.REPLACE_EXISTING);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
