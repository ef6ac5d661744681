package org.faitiere.organisation.directory;

import java.util.ArrayList;
import java.util.List;

import com.mongodb.client.model.Filters;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * Filters of the directory as MongoDB understands them. Who may see what is decided here
 * and nowhere else.
 */
final class MongoDirectoryQueries {

	private MongoDirectoryQueries() {
	}

	static Bson of(DirectoryFilter filter, @Nullable Belonging network, Sight sight) {
		List<Bson> all = new ArrayList<>(List.of(inSight(sight)));
		addEqual(all, "country", filter.country());
		addEqual(all, "region", filter.region());
		addEqual(all, "topics", filter.topic());
		addEqual(all, "kind", filter.kind());
		addEqual(all, "verification.status", filter.verification());
		// Words hold letters and digits only, so nothing in them is special to a regular
		// expression.
		filter.words().forEach((word) -> all.add(Filters.regex("state.words", "^" + word)));
		if (network != null) {
			all.add(Filters.or(Filters.eq("state.network", network.network()), Filters.in("_id", network.members())));
		}
		return Filters.and(all);
	}

	static Bson inSight(Sight sight) {
		Bson present = Filters.eq("state.removed", false);
		return sight.everything() ? present
				: Filters.and(present,
						Filters.or(Filters.eq("state.open", true), Filters.in("state.network", sight.networks()),
								Filters.and(Filters.eq("state.confided", false), Filters.in("_id", sight.members()))));
	}

	private static void addEqual(List<Bson> all, String field, @Nullable Object value) {
		if (value != null) {
			all.add(Filters.eq("state.organisation." + field, value.toString()));
		}
	}

}
