package org.faitiere.support.rebuild;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import org.bson.conversions.Bson;
import org.faitiere.support.page.Cursor;
import org.faitiere.support.page.Page;
import org.faitiere.support.page.PageRequest;

/**
 * All rebuilds in MongoDB; their ids sort by time.
 */
final class RebuildRecords {

	private final MongoCollection<Rebuild> rebuilds;

	RebuildRecords(MongoDatabase database) {
		this.rebuilds = database.getCollection("rebuilds", Rebuild.class);
	}

	/**
	 * Saves how a rebuild stands, unless it has ended.
	 */
	void save(Rebuild rebuild) {
		try {
			this.rebuilds.replaceOne(Filters.and(Filters.eq("_id", rebuild.id()), Filters.eq("endedAt", null)), rebuild,
					new ReplaceOptions().upsert(true));
		}
		catch (MongoWriteException ex) {
			if (ex.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
				throw ex;
			}
		}
	}

	Optional<Rebuild> find(String id) {
		return Optional.ofNullable(this.rebuilds.find(Filters.eq("_id", id)).first());
	}

	Optional<Rebuild> newest() {
		return Optional.ofNullable(this.rebuilds.find().sort(Sorts.descending("_id")).first());
	}

	/**
	 * One page, the newest first.
	 */
	Page<Rebuild> page(PageRequest request) {
		Bson wanted = request.cursor().map((it) -> Filters.lt("_id", it.id())).orElse(Filters.empty());
		List<Rebuild> found = this.rebuilds.find(wanted)
			.sort(Sorts.descending("_id"))
			.limit(request.limit() + 1)
			.into(new ArrayList<>());
		boolean more = found.size() > request.limit();
		List<Rebuild> shown = more ? found.subList(0, request.limit()) : found;
		String next = more ? new Cursor("", shown.getLast().id()).encoded() : null;
		return new Page<>(shown, next, this.rebuilds.countDocuments());
	}

}
