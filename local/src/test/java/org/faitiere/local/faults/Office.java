package org.faitiere.local.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.stream.Stream;

import org.awaitility.Awaitility;

/**
 * Secretaries at work, each at her own pace; they go on while processes die, and rest
 * when the books are to be compared.
 */
final class Office implements AutoCloseable {

	private static final Duration BETWEEN_TASKS = Duration.ofMillis(15);

	private static final Duration PATIENCE = Duration.ofMinutes(2);

	private final List<Secretary> secretaries;

	private final List<Kept> others = new ArrayList<>();

	private final Summary summary;

	private final ExecutorService threads;

	private final ReadWriteLock working = new ReentrantReadWriteLock(true);

	private volatile boolean closed;

	Office(List<Secretary> secretaries, Summary summary) {
		this.secretaries = secretaries;
		this.summary = summary;
		this.threads = Executors.newFixedThreadPool(secretaries.size());
		this.working.writeLock().lock();
		secretaries.forEach((secretary) -> this.threads.submit(() -> work(secretary)));
	}

	private void work(Secretary secretary) {
		while (!this.closed) {
			this.working.readLock().lock();
			try {
				secretary.work();
			}
			catch (AssertionError | RuntimeException ex) {
				this.summary.broken(ex.toString());
			}
			finally {
				this.working.readLock().unlock();
			}
			LockSupport.parkNanos(BETWEEN_TASKS.toNanos());
		}
	}

	/**
	 * Lets them work while something happens, and returns when each has finished what she
	 * was at.
	 */
	void workWhile(Runnable something) {
		this.working.writeLock().unlock();
		try {
			awaitWork(20);
			something.run();
			awaitWork(20);
		}
		finally {
			this.working.writeLock().lock();
		}
	}

	/**
	 * Waits for so many more acknowledged writes.
	 */
	void awaitWork(int writes) {
		long wanted = this.summary.number("writes acknowledged") + writes;
		Awaitility.await().atMost(PATIENCE).until(() -> this.summary.number("writes acknowledged") >= wanted);
	}

	/**
	 * Takes something into the books that was acknowledged to somebody else.
	 */
	void add(Kept kept) {
		this.others.add(kept);
	}

	List<Kept> books() {
		return Stream
			.concat(this.secretaries.stream().flatMap((secretary) -> secretary.book().stream()), this.others.stream())
			.toList();
	}

	@Override
	public void close() throws InterruptedException {
		this.closed = true;
		this.working.writeLock().unlock();
		this.threads.shutdown();
		this.threads.awaitTermination(1, TimeUnit.MINUTES);
	}

}
