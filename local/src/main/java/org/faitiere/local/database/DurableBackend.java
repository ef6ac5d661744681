package org.faitiere.local.database;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.Channel;
import org.h2.mvstore.MVStore;

/**
 * The H2 store with what it lacks for our use: a write is on disk before it is
 * acknowledged, nobody reads half of a change, and {@code hello} is answered.
 * <p>
 * Safe against the kill of the process, not against the loss of power. Writes run one
 * after another, so that a commit never catches a document without its index entries;
 * those that wait while a commit runs are made durable by the next one together.
 */
final class DurableBackend extends H2Backend {

	private static final Set<String> WRITES = Set.of("insert", "update", "delete", "findandmodify", "aggregate",
			"create", "createindexes", "dropindexes", "drop", "dropdatabase", "renamecollection", "collmod",
			"deleteindexes");

	private static final int SECONDS_BETWEEN_COMPACTIONS = 10;

	private static final int LEAST_FILL_PERCENT = 50;

	private static final int BYTES_PER_COMPACTION = 4 * 1024 * 1024;

	private static final int MILLISECONDS_OF_LAST_COMPACTION = 1000;

	private final ReadWriteLock documents = new ReentrantReadWriteLock();

	private final Object writes = new Object();

	private final Object commits = new Object();

	private final ScheduledExecutorService compaction = Executors.newSingleThreadScheduledExecutor((task) -> {
		Thread thread = new Thread(task, "database-compaction");
		thread.setDaemon(true);
		return thread;
	});

	private long written;

	private long committed;

	private DurableBackend(MVStore store) {
		super(store);
		this.compaction.scheduleWithFixedDelay(this::compact, SECONDS_BETWEEN_COMPACTIONS, SECONDS_BETWEEN_COMPACTIONS,
				TimeUnit.SECONDS);
	}

	static DurableBackend open(Path file) {
		MVStore store = new MVStore.Builder().fileName(file.toString()).compress().autoCommitDisabled().open();
		// Without this the file grows by a chunk for each write of the last 45 seconds.
		store.setRetentionTime(0);
		store.setVersionsToKeep(0);
		return new DurableBackend(store);
	}

	@Override
	public Document handleCommand(Channel channel, String databaseName, String command, Document query) {
		if ("hello".equals(command)) {
			return hello(channel, databaseName);
		}
		if (!WRITES.contains(command.toLowerCase(Locale.ROOT))) {
			return answer(this.documents.readLock(), channel, databaseName, command, query);
		}
		Document answer;
		long ticket;
		synchronized (this.writes) {
			answer = answer(this.documents.writeLock(), channel, databaseName, command, query);
			ticket = ++this.written;
		}
		commitUpTo(ticket);
		return answer;
	}

	// The store changes documents in place, and the answer is put on the wire only later:
	// without a copy, made while nobody writes, a reader could get half of a change.
	private Document answer(Lock lock, Channel channel, String databaseName, String command, Document query) {
		lock.lock();
		try {
			return super.handleCommand(channel, databaseName, command, query).cloneDeeply();
		}
		finally {
			lock.unlock();
		}
	}

	private Document hello(Channel channel, String databaseName) {
		Document answer = super.handleCommand(channel, databaseName, "isMaster", new Document("isMaster", 1));
		answer.put("isWritablePrimary", true);
		return answer;
	}

	private void commitUpTo(long ticket) {
		synchronized (this.commits) {
			if (this.committed < ticket) {
				synchronized (this.writes) {
					commit();
					this.committed = this.written;
				}
			}
		}
	}

	private void compact() {
		synchronized (this.commits) {
			synchronized (this.writes) {
				getMvStore().compact(LEAST_FILL_PERCENT, BYTES_PER_COMPACTION);
			}
		}
	}

	@Override
	public void close() {
		this.compaction.shutdownNow();
		synchronized (this.commits) {
			synchronized (this.writes) {
				getMvStore().close(MILLISECONDS_OF_LAST_COMPACTION);
			}
		}
		super.close();
	}

}
