package org.faitiere.local.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.faitiere.local.platform.LocalProblem;

/**
 * The folder of a backup: {@code backup.json}, which is written last, the databases of
 * that moment, and the archive of the log, which only grows.
 */
final class BackupFolder {

	static final ObjectMapper JSON = new ObjectMapper();

	private static final String DATABASES = "databases-";

	private final Path path;

	BackupFolder(Path path) {
		this.path = path.toAbsolutePath().normalize();
	}

	/**
	 * Makes the folder, for its owner only: names and password hashes are in it.
	 */
	BackupFolder created() {
		try {
			Files.createDirectories(this.path);
			if (Files.getFileAttributeView(this.path, PosixFileAttributeView.class) != null) {
				Files.setPosixFilePermissions(this.path, PosixFilePermissions.fromString("rwx------"));
			}
			return this;
		}
		catch (IOException ex) {
			throw new LocalProblem("problem.folderNotWritable", this.path, ex.toString());
		}
	}

	Path path() {
		return this.path;
	}

	LogArchive log() {
		return new LogArchive(this.path.resolve("log"));
	}

	DatabaseArchive databases(String name) {
		return new DatabaseArchive(this.path.resolve(name));
	}

	String nameFor(String id) {
		return DATABASES + id;
	}

	Path demoRecord() {
		return this.path.resolve("demo-loaded.json");
	}

	Optional<Manifest> manifest() {
		Path file = this.path.resolve("backup.json");
		try {
			return Files.exists(file) ? Optional.of(JSON.readValue(file.toFile(), Manifest.class)) : Optional.empty();
		}
		catch (IOException ex) {
			throw new LocalProblem("problem.notABackup", this.path, ex.toString());
		}
	}

	/**
	 * Makes a backup the one that this folder holds.
	 */
	void finish(Manifest manifest) {
		try {
			Path part = this.path.resolve("backup.json.part");
			JSON.writerWithDefaultPrettyPrinter().writeValue(part.toFile(), manifest);
			Files.move(part, this.path.resolve("backup.json"), StandardCopyOption.ATOMIC_MOVE,
					StandardCopyOption.REPLACE_EXISTING);
			removeOtherDatabases(manifest.databases());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void removeOtherDatabases(String current) throws IOException {
		for (Path other : list(this.path)) {
			String name = other.getFileName().toString();
			if (name.startsWith(DATABASES) && !name.equals(current)) {
				delete(other);
			}
		}
	}

	static List<Path> list(Path folder) {
		if (!Files.isDirectory(folder)) {
			return List.of();
		}
		try (Stream<Path> files = Files.list(folder)) {
			return files.sorted().toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void delete(Path folder) throws IOException {
		try (Stream<Path> files = Files.walk(folder)) {
			for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
				Files.delete(file);
			}
		}
	}

}
