package org.faitiere.local.backup;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.bson.RawBsonDocument;
import org.jspecify.annotations.Nullable;

/**
 * How far each aggregate has got in the backed-up databases. Its events are in the topic
 * that is named by its database and collection.
 */
final class Aggregates {

	private final Map<String, Map<String, Stand>> topics = new HashMap<>();

	static Aggregates of(DatabaseArchive archive, Set<String> topics) {
		Aggregates aggregates = new Aggregates();
		for (String database : Kept.DATABASES) {
			for (String collection : archive.collections(database)) {
				String topic = database + "." + collection;
				if (topics.contains(topic)) {
					Map<String, Stand> stands = new HashMap<>();
					archive.forEach(database, collection,
							(it) -> stands.put(it.getString("_id").getValue(), Stand.of(it)));
					aggregates.topics.put(topic, stands);
				}
			}
		}
		return aggregates;
	}

	boolean know(String topic) {
		return this.topics.containsKey(topic);
	}

	Optional<Stand> find(String topic, String id) {
		return Optional.ofNullable(this.topics.getOrDefault(topic, Map.of()).get(id));
	}

	void forEach(String topic, BiConsumer<String, Stand> consumer) {
		this.topics.getOrDefault(topic, Map.of()).forEach(consumer);
	}

	/**
	 * How far one aggregate has got.
	 *
	 * @param version its version, which is the sequence of its last event
	 * @param head hash of that event
	 * @param published sequence of the last event that does not wait in its outbox
	 */
	record Stand(long version, @Nullable String head, long published) {

		static Stand of(RawBsonDocument document) {
			long version = document.getNumber("version").longValue();
			BsonArray outbox = document.getArray("outbox", new BsonArray());
			BsonValue head = document.get("head");
			long published = outbox.isEmpty() ? version
					: ((BsonDocument) outbox.get(0)).getNumber("sequence").longValue() - 1;
			return new Stand(version, (head != null && head.isString()) ? head.asString().getValue() : null, published);
		}

	}

}
