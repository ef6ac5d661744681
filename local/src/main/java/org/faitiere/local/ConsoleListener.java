package org.faitiere.local;

import java.time.Duration;
import java.util.List;

import org.faitiere.local.platform.PlatformListener;

/**
 * Tells the terminal what the processes do, a line each.
 */
final class ConsoleListener implements PlatformListener {

	private static final int WIDTH = 22;

	private final Console console;

	ConsoleListener(Console console) {
		this.console = console;
	}

	@Override
	public void endedLeftovers(List<String> names) {
		this.console.say("process.leftovers", String.join(", ", names));
	}

	@Override
	public void unpacking() {
		this.console.say("process.unpacking");
	}

	@Override
	public void ready(String name, Duration after, String address) {
		this.console.say("process.ready", padded(name), String.format("%3d", after.toSeconds()), address);
	}

	@Override
	public void waiting(Duration since, List<String> names) {
		this.console.say("process.waiting", String.format("%3d", since.toSeconds()), String.join(", ", names));
	}

	@Override
	public void died(String name, Duration restartsIn) {
		this.console.say("process.died", name, restartsIn.toSeconds());
	}

	@Override
	public void stopping(String name) {
		this.console.say("process.stopping", name);
	}

	private static String padded(String name) {
		return name + " ".repeat(Math.max(0, WIDTH - name.length()));
	}

}
