package org.faitiere.local;

import org.faitiere.local.demo.DemoListener;

/**
 * Tells the terminal how far the demo networks are.
 */
final class ConsoleDemoListener implements DemoListener {

	private final Console console;

	ConsoleDemoListener(Console console) {
		this.console = console;
	}

	@Override
	public void begins(int networks) {
		this.console.say("demo.begins", networks);
	}

	@Override
	public void loaded(String network, int requests) {
		this.console.say("demo.loaded", network, requests);
	}

}
