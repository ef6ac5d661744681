package org.faitiere.local.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * The disk as one running process sees it: it can be made to refuse each write beyond a
 * size of a file, by the limit that the kernel keeps for the process. A write then fails
 * as it does on a full disk, with an error and with a part of it done.
 */
public final class Disk {

	private Disk() {
	}

	/**
	 * Whether this machine has the command that sets limits of running processes.
	 */
	public static boolean canRefuse() {
		try {
			return run(List.of("prlimit", "--version")) == 0;
		}
		catch (UncheckedIOException ex) {
			return false;
		}
	}

	public static void refuseBeyond(long bytes, long process) {
		limit(process, bytes + ":unlimited");
	}

	static void takeAgain(long process) {
		limit(process, "unlimited:unlimited");
	}

	private static void limit(long process, String size) {
		if (run(List.of("prlimit", "--pid", Long.toString(process), "--fsize=" + size)) != 0) {
			throw new IllegalStateException("prlimit refuses " + size + " for process " + process);
		}
	}

	private static int run(List<String> command) {
		try {
			Process process = new ProcessBuilder(command).redirectErrorStream(true)
				.redirectOutput(ProcessBuilder.Redirect.DISCARD)
				.start();
			return process.onExit().join().exitValue();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
