package org.faitiere.local.platform;

import java.time.Duration;
import java.util.List;

/**
 * Somebody who wants to see how a platform starts, lives and ends.
 */
public interface PlatformListener {

	/**
	 * A listener that says nothing.
	 */
	PlatformListener SILENT = new PlatformListener() {
	};

	default void endedLeftovers(List<String> names) {
	}

	default void unpacking() {
	}

	default void ready(String name, Duration after, String address) {
	}

	default void waiting(Duration since, List<String> names) {
	}

	default void died(String name, Duration restartsIn) {
	}

	default void stopping(String name) {
	}

}
