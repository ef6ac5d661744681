package org.faitiere.local.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * The written record of the processes that were started on a data folder, so that those
 * of a killed launcher are found again.
 */
final class OwnProcesses {

	private static final int SECONDS_TO_END = 10;

	private final DataFolder data;

	OwnProcesses(DataFolder data) {
		this.data = data;
	}

	/**
	 * What stands in the command line of each process that works on the folder.
	 */
	static String mark(DataFolder data) {
		return "-Dfaitiere.data=" + data.path();
	}

	void record(String name, ProcessHandle process) {
		try {
			Files.writeString(file(name), process.pid() + " " + startOf(process));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	void forget(String name) {
		try {
			Files.deleteIfExists(file(name));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Ends what an earlier launcher left running here, and answers the names.
	 */
	List<String> endThoseLeft() {
		try (Stream<Path> files = Files.list(this.data.pids())) {
			List<String> names = files.sorted().map((file) -> file.getFileName().toString()).toList();
			return names.parallelStream().filter(this::end).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private boolean end(String name) {
		Optional<ProcessHandle> left = left(name);
		left.ifPresent(OwnProcesses::end);
		forget(name);
		return left.isPresent();
	}

	private Optional<ProcessHandle> left(String name) {
		try {
			String[] record = Files.readString(file(name)).split(" ");
			return ProcessHandle.of(Long.parseLong(record[0]))
				.filter((process) -> startOf(process).equals(record[1]))
				.filter((process) -> process.info()
					.commandLine()
					.map((line) -> line.contains(mark(this.data)))
					.orElse(true));
		}
		catch (IOException | NumberFormatException | ArrayIndexOutOfBoundsException ex) {
			// A half-written record tells nothing that could safely be ended.
			return Optional.empty();
		}
	}

	private static void end(ProcessHandle process) {
		process.destroy();
		try {
			process.onExit().get(SECONDS_TO_END, TimeUnit.SECONDS);
		}
		catch (TimeoutException ex) {
			process.destroyForcibly();
			process.onExit().join();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		catch (ExecutionException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String startOf(ProcessHandle process) {
		return process.info().startInstant().map(Instant::toString).orElse("unknown");
	}

	private Path file(String name) {
		return this.data.pids().resolve(name);
	}

}
