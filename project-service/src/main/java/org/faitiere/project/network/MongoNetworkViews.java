package org.faitiere.project.network;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import org.bson.BsonDocument;
import org.faitiere.support.rebuild.Difference;
import org.faitiere.support.rebuild.Stand;
import org.faitiere.support.rebuild.Stands;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Repository;

/**
 * The view in its generations: the live one answers, and what is written is written to
 * the one that is being built as well.
 */
@Repository
class MongoNetworkViews implements NetworkView {

	static final Part NETWORKS = new Part("knownNetworks", "network");

	static final Part ORGANISATIONS = new Part("knownOrganisations", "organisation");

	private static final int BATCH = 500;

	private final MongoDatabase database;

	private final Stands stands;

	private final Map<Integer, NetworkView> generations = new ConcurrentHashMap<>();

	private volatile int live;

	MongoNetworkViews(MongoDatabase database, Stands stands) {
		this.database = database;
		this.stands = stands;
		this.live = stands.read().live();
	}

	NetworkView of(int generation) {
		return this.generations.computeIfAbsent(generation, (it) -> new MongoNetworkView(this.database, it));
	}

	/**
	 * Lets another generation answer.
	 */
	void follow(Stand stand) {
		this.live = stand.live();
	}

	@Override
	public Optional<Network> network(String idOrSlug) {
		return of(this.live).network(idOrSlug);
	}

	@Override
	public Optional<Organisation> organisation(String id) {
		return of(this.live).organisation(id);
	}

	@Override
	public void keep(Network network, long sequence) {
		written().forEach((it) -> it.keep(network, sequence));
	}

	@Override
	public void keep(Organisation organisation, long sequence) {
		written().forEach((it) -> it.keep(organisation, sequence));
	}

	@Override
	public void forgetOrganisation(String id, long sequence) {
		written().forEach((it) -> it.forgetOrganisation(id, sequence));
	}

	// Asked at each event: who builds reads the log to where it ended after all replicas
	// could know of the new generation.
	private List<NetworkView> written() {
		Stand stand = this.stands.read();
		return Stream
			.concat(Stream.of(stand.live()), Stream.ofNullable(stand.building()).map(Stand.Building::generation))
			.map(this::of)
			.toList();
	}

	void drop(int generation) {
		Stream.of(NETWORKS, ORGANISATIONS).forEach((it) -> this.database.getCollection(it.named(generation)).drop());
		this.generations.remove(generation);
	}

	/**
	 * Hands over what is not the same in two generations.
	 */
	void forEachDifference(int was, int is, Consumer<Difference> consumer) {
		for (Part part : List.of(NETWORKS, ORGANISATIONS)) {
			Set<String> suspects = new HashSet<>();
			inBatches(part, was, (some) -> suspects.addAll(different(some, find(part, is, some.keySet()))));
			inBatches(part, is, (some) -> suspects.addAll(different(some, find(part, was, some.keySet()))));
			Map<String, BsonDocument> before = find(part, was, suspects);
			Map<String, BsonDocument> after = find(part, is, suspects);
			// Read again, because an event is written to one after the other.
			different(before, after)
				.forEach((it) -> consumer.accept(part.difference(it, before.get(it), after.get(it))));
			suspects.stream()
				.filter((it) -> !before.containsKey(it) && after.containsKey(it))
				.forEach((it) -> consumer.accept(part.difference(it, null, after.get(it))));
		}
	}

	private static Set<String> different(Map<String, BsonDocument> some, Map<String, BsonDocument> others) {
		Set<String> different = new HashSet<>(some.keySet());
		different.removeIf((it) -> some.get(it).equals(others.get(it)));
		return different;
	}

	private void inBatches(Part part, int generation, Consumer<Map<String, BsonDocument>> consumer) {
		Map<String, BsonDocument> batch = new HashMap<>();
		collection(part, generation).find().batchSize(BATCH).forEach((it) -> {
			batch.put(it.getString("_id").getValue(), it);
			if (batch.size() == BATCH) {
				consumer.accept(batch);
				batch.clear();
			}
		});
		consumer.accept(batch);
	}

	private Map<String, BsonDocument> find(Part part, int generation, Set<String> ids) {
		Map<String, BsonDocument> found = new HashMap<>();
		collection(part, generation).find(Filters.in("_id", new ArrayList<>(ids)))
			.forEach((it) -> found.put(it.getString("_id").getValue(), it));
		return found;
	}

	private MongoCollection<BsonDocument> collection(Part part, int generation) {
		return this.database.getCollection(part.named(generation), BsonDocument.class);
	}

	/**
	 * A collection of the view.
	 *
	 * @param name its name in the first generation
	 * @param kind what one of its documents is
	 */
	record Part(String name, String kind) {

		String named(int generation) {
			return (generation == 1) ? this.name : this.name + "-g" + generation;
		}

		Difference difference(String id, @Nullable BsonDocument was, @Nullable BsonDocument is) {
			return new Difference(this.kind.equals("network") ? id : null, this.kind + " " + id,
					(was != null) ? was.toJson() : null, (is != null) ? is.toJson() : null);
		}

	}

}
