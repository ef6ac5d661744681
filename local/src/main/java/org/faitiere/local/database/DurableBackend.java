package org.faitiere.local.database;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;

import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.Channel;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/**
 * The store with what it lacks for our use: a write is on disk before it is acknowledged
 * or shown to anybody, nobody reads half of a change, and {@code hello} is answered.
 * <p>
 * Safe against the kill of the process, not against the loss of power. Writes run one
 * after another, so that a commit never catches a document without its index entries;
 * those that wait while a commit runs are made durable by the next one together.
 * <p>
 * When the disk refuses a write, what is in memory is no longer what is on disk: the
 * process ends at once, without another answer, and starts again with what was kept.
 */
final class DurableBackend extends DocumentBackend {

	private static final Set<String> WRITES = Set.of("insert", "update", "delete", "findandmodify", "aggregate",
			"create", "createindexes", "dropindexes", "drop", "dropdatabase", "renamecollection", "collmod",
			"deleteindexes");

	private static final int MOST_UNSAVED_KILOBYTES = 16 * 1024;

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

	private final Consumer<MVStoreException> whenDiskRefuses;

	private volatile long written;

	private volatile long committed;

	private volatile boolean closing;

	private DurableBackend(MVStore store, Consumer<MVStoreException> whenDiskRefuses) {
		super(store);
		this.whenDiskRefuses = whenDiskRefuses;
		this.compaction.scheduleWithFixedDelay(this::compact, SECONDS_BETWEEN_COMPACTIONS, SECONDS_BETWEEN_COMPACTIONS,
				TimeUnit.SECONDS);
	}

	/**
	 * Opens the store, as far as it was written, in a file.
	 * @param whenDiskRefuses ends the process, since nothing can be relied upon any more
	 */
	static DurableBackend open(Path file, Consumer<MVStoreException> whenDiskRefuses) {
		// Not after a while, and not in the middle of a write, where a commit would catch
		// a
		// document without its index entries; unless more is changed than memory holds.
		MVStore store = new MVStore.Builder().fileName(file.toString())
			.compress()
			.autoCommitDisabled()
			.autoCommitBufferSize(MOST_UNSAVED_KILOBYTES)
			.open();
		// Without this the file grows by a chunk for each write of the last 45 seconds.
		store.setRetentionTime(0);
		store.setVersionsToKeep(0);
		return new DurableBackend(store, whenDiskRefuses);
	}

	@Override
	public Document handleCommand(Channel channel, String databaseName, String command, Document query) {
		if ("hello".equals(command)) {
			return hello(channel, databaseName);
		}
		try {
			Answer answer = WRITES.contains(command.toLowerCase(Locale.ROOT))
					? write(channel, databaseName, command, query) : read(channel, databaseName, command, query);
			commitUpTo(answer.change());
			return answer.document();
		}
		catch (MVStoreException ex) {
			throw failed(ex);
		}
	}

	private Answer write(Channel channel, String databaseName, String command, Document query) {
		synchronized (this.writes) {
			this.documents.writeLock().lock();
			try {
				this.written++;
				return answer(channel, databaseName, command, query);
			}
			finally {
				this.documents.writeLock().unlock();
			}
		}
	}

	private Answer read(Channel channel, String databaseName, String command, Document query) {
		this.documents.readLock().lock();
		try {
			return answer(channel, databaseName, command, query);
		}
		finally {
			this.documents.readLock().unlock();
		}
	}

	// The store changes documents in place, and the answer is put on the wire only later:
	// without a copy, made while nobody writes, a reader could get half of a change. And
	// without the number of the change, a reader could get one that is lost in a crash.
	private Answer answer(Channel channel, String databaseName, String command, Document query) {
		return new Answer(super.handleCommand(channel, databaseName, command, query).cloneDeeply(), this.written);
	}

	private MVStoreException failed(MVStoreException failure) {
		if (!this.closing) {
			this.whenDiskRefuses.accept(failure);
		}
		return failure;
	}

	private Document hello(Channel channel, String databaseName) {
		Document answer = super.handleCommand(channel, databaseName, "isMaster", new Document("isMaster", 1));
		answer.put("isWritablePrimary", true);
		return answer;
	}

	private void commitUpTo(long change) {
		if (this.committed >= change) {
			return;
		}
		synchronized (this.commits) {
			if (this.committed < change) {
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
				compactNow();
			}
		}
	}

	private void compactNow() {
		try {
			getMvStore().compact(LEAST_FILL_PERCENT, BYTES_PER_COMPACTION);
		}
		catch (MVStoreException ex) {
			throw failed(ex);
		}
	}

	@Override
	public void close() {
		this.closing = true;
		this.compaction.shutdownNow();
		synchronized (this.commits) {
			synchronized (this.writes) {
				getMvStore().close(MILLISECONDS_OF_LAST_COMPACTION);
			}
		}
		super.close();
	}

	/**
	 * An answer, and the newest change that it may show.
	 */
	private record Answer(Document document, long change) {
	}

}
