package org.faitiere.local.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * The folder that holds everything a platform keeps; one platform at a time has it.
 */
public final class DataFolder implements AutoCloseable {

	private static final String LOCK = "faitiere.lock";

	private static final List<String> OURS = List.of("kafka", "database", "services", "tmp", "logs", "pids", "secrets",
			"demo-loaded.json");

	private final Path path;

	private final FileChannel lock;

	private DataFolder(Path path, FileChannel lock) {
		this.path = path;
		this.lock = lock;
	}

	public static DataFolder open(Path path) {
		try {
			Files.createDirectories(path);
			FileChannel channel = FileChannel.open(path.resolve(LOCK), StandardOpenOption.CREATE,
					StandardOpenOption.WRITE);
			if (!locks(channel)) {
				channel.close();
				throw new LocalProblem("problem.folderInUse", path);
			}
			return new DataFolder(path, channel);
		}
		catch (IOException ex) {
			throw new LocalProblem("problem.folderNotWritable", path, ex.toString());
		}
	}

	/**
	 * Whether a platform works on a folder.
	 */
	public static boolean isInUse(Path path) {
		if (!Files.exists(path.resolve(LOCK))) {
			return false;
		}
		try (FileChannel channel = FileChannel.open(path.resolve(LOCK), StandardOpenOption.WRITE)) {
			return !locks(channel);
		}
		catch (IOException ex) {
			throw new LocalProblem("problem.folderNotWritable", path, ex.toString());
		}
	}

	private static boolean locks(FileChannel channel) throws IOException {
		try {
			return channel.tryLock() != null;
		}
		catch (OverlappingFileLockException ex) {
			return false;
		}
	}

	/**
	 * Deletes what platforms have left here, but neither their unpacked jars, which hold
	 * no data, nor what somebody else put beside it.
	 */
	public void empty() {
		OURS.forEach((name) -> delete(this.path.resolve(name)));
	}

	/**
	 * Deletes what services keep beside broker and database, which they make again.
	 */
	public void forgetServices() {
		List.of("services", "tmp").forEach((name) -> delete(this.path.resolve(name)));
	}

	Path broker() {
		return this.path.resolve("kafka");
	}

	Path database() {
		return this.path.resolve("database");
	}

	Path applications() {
		return created("apps");
	}

	Path pids() {
		return created("pids");
	}

	Path encryptionKeys() {
		return created("secrets").resolve("encryption-keys");
	}

	Path log(String process) {
		return created("logs").resolve(process + ".log");
	}

	Path workingFolder(String process) {
		return created("services/" + process);
	}

	/**
	 * A temporary folder of its own for a process: a killed one leaves its files behind.
	 */
	Path emptyTemporaryFolder(String process) {
		delete(this.path.resolve("tmp").resolve(process));
		return created("tmp/" + process);
	}

	public Path demoRecord() {
		return demoRecord(this.path);
	}

	/**
	 * The note that the demo networks were loaded into a folder.
	 */
	public static Path demoRecord(Path folder) {
		return folder.resolve("demo-loaded.json");
	}

	Path path() {
		return this.path;
	}

	private Path created(String name) {
		try {
			return Files.createDirectories(this.path.resolve(name));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static void delete(@Nullable Path folder) {
		if (folder == null || !Files.exists(folder)) {
			return;
		}
		try (Stream<Path> files = Files.walk(folder)) {
			for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
				Files.deleteIfExists(file);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public void close() {
		try {
			this.lock.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
