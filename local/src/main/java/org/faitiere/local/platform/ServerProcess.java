package org.faitiere.local.platform;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/**
 * One program while it runs: started, watched, stopped or killed, as often as needed.
 */
final class ServerProcess {

	private static final long LARGEST_LOG = 10L * 1024 * 1024;

	private static final int TAIL = 4000;

	private final Program program;

	private final Path folder;

	private final Path log;

	private final OwnProcesses own;

	private final Consumer<ServerProcess> whenDied;

	private @Nullable Process process;

	private Instant began = Instant.EPOCH;

	ServerProcess(Program program, DataFolder data, OwnProcesses own, Consumer<ServerProcess> whenDied) {
		this.program = program;
		this.folder = data.workingFolder(program.name());
		this.log = data.log(program.name());
		this.own = own;
		this.whenDied = whenDied;
	}

	Program program() {
		return this.program;
	}

	String name() {
		return this.program.name();
	}

	synchronized void start() {
		if (isAlive()) {
			return;
		}
		try {
			setAsideLargeLog();
			Process started = builder().start();
			started.getOutputStream().close();
			this.process = started;
			this.began = Instant.now();
			this.own.record(name(), started.toHandle());
			started.onExit().thenAccept(this::ended);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private ProcessBuilder builder() {
		ProcessBuilder builder = new ProcessBuilder(this.program.command()).directory(this.folder.toFile())
			.redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.appendTo(this.log.toFile()));
		// The C library keeps memory for each of many threads otherwise.
		builder.environment().putIfAbsent("MALLOC_ARENA_MAX", "2");
		return builder;
	}

	synchronized Duration age() {
		return Duration.between(this.began, Instant.now());
	}

	/**
	 * Starts the process again after it died; one that was stopped meanwhile stays
	 * stopped.
	 */
	synchronized void startAgain() {
		if (this.process != null) {
			start();
		}
	}

	private void setAsideLargeLog() throws IOException {
		if (Files.exists(this.log) && Files.size(this.log) > LARGEST_LOG) {
			Files.move(this.log, this.log.resolveSibling(this.log.getFileName() + ".old"),
					StandardCopyOption.REPLACE_EXISTING);
		}
	}

	private void ended(Process which) {
		boolean unexpected;
		synchronized (this) {
			unexpected = which == this.process;
		}
		if (unexpected) {
			this.whenDied.accept(this);
		}
	}

	synchronized boolean isAlive() {
		return this.process != null && this.process.isAlive();
	}

	synchronized long pid() {
		if (this.process == null) {
			throw new IllegalStateException(name() + " is not running");
		}
		return this.process.pid();
	}

	/**
	 * Asks the process to end, and ends it by force when it has not after the given time.
	 */
	void stop(Duration patience) {
		Process ending = release();
		if (ending == null) {
			return;
		}
		ending.destroy();
		try {
			if (!ending.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
				ending.destroyForcibly().waitFor();
			}
		}
		catch (InterruptedException ex) {
			ending.destroyForcibly();
			Thread.currentThread().interrupt();
		}
		this.own.forget(name());
	}

	/**
	 * Ends the process as a crash would: at once, with nothing written any more.
	 */
	void kill() {
		Process ending = release();
		if (ending != null) {
			ending.destroyForcibly().onExit().join();
			this.own.forget(name());
		}
	}

	private synchronized @Nullable Process release() {
		Process released = this.process;
		this.process = null;
		return released;
	}

	Path log() {
		return this.log;
	}

	/**
	 * The end of the log, for the person who wonders why the process is gone.
	 */
	String logTail() {
		try (RandomAccessFile file = new RandomAccessFile(this.log.toFile(), "r")) {
			long from = Math.max(0, file.length() - TAIL);
			byte[] bytes = new byte[(int) (file.length() - from)];
			file.seek(from);
			file.readFully(bytes);
			return new String(bytes, StandardCharsets.UTF_8).strip();
		}
		catch (IOException ex) {
			return "";
		}
	}

}
