package org.faitiere.local.backup;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * The log in files: a folder for each partition, in it zipped NDJSON, one record a line,
 * each file named by the first offset that it may hold. A later backup adds files.
 */
final class LogArchive {

	private static final String SUFFIX = ".ndjson.gz";

	private final Path folder;

	LogArchive(Path folder) {
		this.folder = folder;
	}

	/**
	 * Removes what a backup that did not finish has left.
	 * @param end end of what belongs to the archive
	 */
	void cut(String topic, int partition, long end) {
		try {
			for (Path file : BackupFolder.list(folder(topic, partition))) {
				if (!file.toString().endsWith(SUFFIX) || first(file) >= end) {
					Files.delete(file);
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Adds records.
	 * @param from the offset at which the archive ended
	 */
	void append(String topic, int partition, long from, Iterator<ArchivedRecord> records) {
		if (!records.hasNext()) {
			return;
		}
		Path file = folder(topic, partition).resolve("%020d%s".formatted(from, SUFFIX));
		try {
			Files.createDirectories(file.getParent());
			Path part = file.resolveSibling(file.getFileName() + ".part");
			try (Writer out = new BufferedWriter(new OutputStreamWriter(
					new GZIPOutputStream(Files.newOutputStream(part)), StandardCharsets.UTF_8))) {
				while (records.hasNext()) {
					out.append(line(records.next())).append('\n');
				}
			}
			Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Hands over what is archived of a partition.
	 * @param end end of what belongs to the archive
	 */
	void forEach(String topic, int partition, long end, Consumer<ArchivedRecord> consumer) {
		List<Path> files = BackupFolder.list(folder(topic, partition));
		files.stream().filter((it) -> it.toString().endsWith(SUFFIX) && first(it) < end).forEach((file) -> {
			try (BufferedReader in = new BufferedReader(
					new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
				for (String line = in.readLine(); line != null; line = in.readLine()) {
					consumer.accept(BackupFolder.JSON.readValue(line, ArchivedRecord.class));
				}
			}
			catch (IOException ex) {
				throw new UncheckedIOException(file.toString(), ex);
			}
		});
	}

	static String line(ArchivedRecord record) {
		try {
			return BackupFolder.JSON.writeValueAsString(record);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private Path folder(String topic, int partition) {
		return this.folder.resolve(topic).resolve(Integer.toString(partition));
	}

	private static long first(Path file) {
		String name = file.getFileName().toString();
		return Long.parseLong(name.substring(0, name.indexOf('.')));
	}

}
