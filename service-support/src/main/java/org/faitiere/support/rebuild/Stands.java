package org.faitiere.support.rebuild;

import java.util.Optional;
import java.util.function.Function;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.result.UpdateResult;

/**
 * The stand in MongoDB; of two replicas that change it at once, one has to look again.
 */
public final class Stands {

	private final MongoCollection<Stand> collection;

	public Stands(MongoDatabase database) {
		this.collection = database.getCollection("generations", Stand.class);
	}

	public Stand read() {
		return Optional.ofNullable(this.collection.find(Filters.eq("_id", Stand.ID)).first()).orElse(Stand.FIRST);
	}

	/**
	 * Changes the stand.
	 * @param change what becomes of a stand; empty where it does not fit
	 * @return the new stand, or empty when the change does not fit
	 */
	Optional<Stand> change(Function<Stand, Optional<Stand>> change) {
		while (true) {
			Stand before = read();
			Optional<Stand> after = change.apply(before);
			if (after.isEmpty() || replaced(before, after.get())) {
				return after;
			}
		}
	}

	private boolean replaced(Stand before, Stand after) {
		try {
			UpdateResult result = this.collection.replaceOne(
					Filters.and(Filters.eq("_id", Stand.ID), Filters.eq("version", before.version())), after,
					new ReplaceOptions().upsert(before.version() == 0));
			return result.getMatchedCount() == 1 || result.getUpsertedId() != null;
		}
		catch (MongoWriteException ex) {
			if (ex.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
				return false;
			}
			throw ex;
		}
	}

}
