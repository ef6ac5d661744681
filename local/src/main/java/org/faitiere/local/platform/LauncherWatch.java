package org.faitiere.local.platform;

import sun.misc.Signal;
import sun.misc.SignalHandler;

/**
 * What broker and database do about their launcher: they end after it, never before it.
 */
public final class LauncherWatch {

	private LauncherWatch() {
	}

	/**
	 * Leaves the end of this process to the launcher. Ctrl-C in a terminal reaches every
	 * process of the group at once, but the services still need broker and database to
	 * finish their work; and when the launcher has been killed, nobody else would end
	 * this process.
	 */
	public static void outlive(long launcher) {
		ignore("INT");
		ignore("HUP");
		ProcessHandle.of(launcher)
			.ifPresentOrElse((process) -> process.onExit().thenRun(() -> System.exit(0)), () -> System.exit(0));
	}

	private static void ignore(String signal) {
		try {
			Signal.handle(new Signal(signal), SignalHandler.SIG_IGN);
		}
		catch (IllegalArgumentException ex) {
			// Windows has no HUP.
		}
	}

}
