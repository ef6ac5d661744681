package org.faitiere.local.faults;

import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Makes a process stand still, as a machine does that is short of memory or moved to
 * another host, and lets it go on.
 */
final class Signals {

	private Signals() {
	}

	static void stop(long process) {
		send("-STOP", process);
	}

	static void goOn(long process) {
		send("-CONT", process);
	}

	private static void send(String signal, long process) {
		try {
			new ProcessBuilder("kill", signal, Long.toString(process)).start().onExit().join();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
