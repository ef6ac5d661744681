package org.faitiere.reporting.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import com.mongodb.bulk.BulkWriteUpsert;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import org.bson.codecs.pojo.annotations.BsonId;
import org.bson.conversions.Bson;
import org.faitiere.reporting.ledger.LedgerEntry.Copy;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Repository;

/**
 * The ledger in MongoDB: one document for each version of each aggregate.
 */
@Repository
class MongoLedgerRepository implements LedgerRepository {

	private static final int AT_ONCE = 1000;

	private final MongoCollection<Document> ledger;

	MongoLedgerRepository(MongoDatabase database) {
		this.ledger = database.getCollection("ledger", Document.class);
	}

	@Override
	public void enter(List<LedgerEntry> entries) {
		if (entries.isEmpty()) {
			return;
		}
		Set<Integer> entered = new HashSet<>();
		this.ledger.bulkWrite(entries.stream().map(MongoLedgerRepository::first).toList())
			.getUpserts()
			.stream()
			.map(BulkWriteUpsert::getIndex)
			.forEach(entered::add);
		List<WriteModel<Document>> copies = IntStream.range(0, entries.size())
			.filter((it) -> !entered.contains(it))
			.mapToObj((it) -> copy(entries.get(it)))
			.toList();
		if (!copies.isEmpty()) {
			this.ledger.bulkWrite(copies);
		}
	}

	private static WriteModel<Document> first(LedgerEntry it) {
		List<Bson> fields = new ArrayList<>(List.of(Updates.setOnInsert("topic", it.topic()),
				Updates.setOnInsert("sequence", it.sequence()), Updates.setOnInsert("hash", it.hash()),
				Updates.setOnInsert("partition", it.partition()), Updates.setOnInsert("offset", it.offset())));
		fields.add(Updates.setOnInsert("subject", it.subject()));
		fields.add(Updates.setOnInsert("network", it.network()));
		fields.add(Updates.setOnInsert("type", it.type()));
		fields.add(Updates.setOnInsert("time", it.time()));
		fields.add(Updates.setOnInsert("carriedHash", it.carriedHash()));
		fields.add(Updates.setOnInsert("previousHash", it.previousHash()));
		return new UpdateOneModel<>(Filters.eq("_id", it.id()), Updates.combine(fields),
				new UpdateOptions().upsert(true));
	}

	private static WriteModel<Document> copy(LedgerEntry it) {
		Bson elsewhere = Filters.or(Filters.ne("partition", it.partition()), Filters.ne("offset", it.offset()));
		return new UpdateOneModel<>(Filters.and(Filters.eq("_id", it.id()), elsewhere),
				Updates.addToSet("copies", new Copy(it.partition(), it.offset(), it.hash())));
	}

	@Override
	public Map<String, LedgerEntry> find(Collection<String> ids) {
		Map<String, LedgerEntry> found = new HashMap<>();
		List<String> wanted = List.copyOf(ids);
		for (int from = 0; from < wanted.size(); from += AT_ONCE) {
			List<String> some = wanted.subList(from, Math.min(wanted.size(), from + AT_ONCE));
			this.ledger.find(Filters.in("_id", some)).forEach((it) -> found.put(it.id(), it.toEntry()));
		}
		return found;
	}

	/**
	 * An entry as stored.
	 *
	 * @param id topic, aggregate and number; the place for what is no event
	 * @param topic the topic
	 * @param subject id of the aggregate
	 * @param sequence number of the version
	 * @param network id of the network
	 * @param type type of the event
	 * @param time when it was recorded
	 * @param hash the hash that was computed
	 * @param carriedHash the hash that the event carries
	 * @param previousHash the hash of the event before
	 * @param partition its partition
	 * @param offset its place in the partition
	 * @param copies others with the same number
	 */
	public record Document(@BsonId String id, String topic, @Nullable String subject, long sequence,
			@Nullable String network, @Nullable String type, @Nullable Instant time, String hash,
			@Nullable String carriedHash, @Nullable String previousHash, int partition, long offset,
			@Nullable List<Copy> copies) {

		LedgerEntry toEntry() {
			return new LedgerEntry(this.topic, this.subject, this.sequence, this.network, this.type, this.time,
					this.hash, this.carriedHash, this.previousHash, this.partition, this.offset, this.copies);
		}

	}

}
