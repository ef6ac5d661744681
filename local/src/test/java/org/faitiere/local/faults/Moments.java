package org.faitiere.local.faults;

import java.time.Duration;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;

/**
 * The moments at which faults happen: drawn, not waited for, since nothing announces a
 * crash.
 */
final class Moments {

	private Moments() {
	}

	static Duration between(Random random, int from, int to) {
		return Duration.ofMillis(from + random.nextInt(to - from));
	}

	static void pass(Duration time) {
		long end = System.nanoTime() + time.toNanos();
		while (System.nanoTime() < end) {
			LockSupport.parkNanos(end - System.nanoTime());
		}
	}

	static void join(Thread thread) {
		try {
			thread.join(60_000);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
