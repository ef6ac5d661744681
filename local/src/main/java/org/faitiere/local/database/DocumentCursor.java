package org.faitiere.local.database;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.UnaryOperator;

import de.bwaldvogel.mongo.backend.AbstractCursor;
import de.bwaldvogel.mongo.bson.Document;

/**
 * Hands over what a query finds as it is asked for, so that a long answer never lies in
 * memory as a whole. Like a cursor of MongoDB it is no snapshot: what stays untouched
 * meanwhile is found exactly once.
 */
final class DocumentCursor extends AbstractCursor {

	private static final int DOCUMENTS_OF_A_BATCH = 200;

	private final Object lock;

	private final Iterator<Document> found;

	private final UnaryOperator<List<Document>> projection;

	/**
	 * Opens a cursor.
	 * @param lock what changes of the collection hold
	 * @param projection leaves of each document what is asked for
	 */
	DocumentCursor(long id, Object lock, Iterator<Document> found, UnaryOperator<List<Document>> projection) {
		super(id);
		this.lock = lock;
		this.found = found;
		this.projection = projection;
	}

	@Override
	public boolean isEmpty() {
		synchronized (this.lock) {
			return !this.found.hasNext();
		}
	}

	@Override
	public List<Document> takeDocuments(int wanted) {
		int most = (wanted > 0) ? wanted : DOCUMENTS_OF_A_BATCH;
		synchronized (this.lock) {
			List<Document> taken = new ArrayList<>();
			while (taken.size() < most && this.found.hasNext()) {
				taken.add(this.found.next());
			}
			return this.projection.apply(taken);
		}
	}

}
