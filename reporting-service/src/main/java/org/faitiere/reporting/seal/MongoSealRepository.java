package org.faitiere.reporting.seal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import org.bson.codecs.pojo.annotations.BsonId;
import org.bson.conversions.Bson;
import org.faitiere.reporting.ledger.Range;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Repository;

/**
 * Seals in MongoDB, one document each, and their tiles, which are written before the seal
 * and found by its name for them.
 */
@Repository
class MongoSealRepository implements SealRepository {

	private final MongoCollection<Document> seals;

	private final MongoCollection<TileDocument> tiles;

	MongoSealRepository(MongoDatabase database) {
		this.seals = database.getCollection("seals", Document.class);
		this.tiles = database.getCollection("seal-tiles", TileDocument.class);
	}

	@Override
	public Optional<SealedTree> find(long number) {
		return Optional.ofNullable(this.seals.find(Filters.eq("_id", number)).first()).map(Document::toTree);
	}

	@Override
	public Optional<Seal> newest() {
		return below(null, 1).stream().findFirst();
	}

	@Override
	public List<Seal> below(@Nullable Long below, int limit) {
		Bson wanted = (below != null) ? Filters.lt("_id", below) : Filters.empty();
		return this.seals.find(wanted)
			.projection(Projections.exclude("heads"))
			.sort(Sorts.descending("_id"))
			.limit(limit)
			.map((it) -> it.toTree().seal())
			.into(new ArrayList<>());
	}

	@Override
	public long count() {
		return this.seals.countDocuments();
	}

	@Override
	public void saveTile(String tiles, int index, Tile tile) {
		TileDocument document = new TileDocument(tiles + "/" + index, tile.runs(), tile.entries());
		this.tiles.replaceOne(Filters.eq("_id", document.id()), document, new ReplaceOptions().upsert(true));
	}

	@Override
	public Optional<Tile> tile(String tiles, int index) {
		return Optional.ofNullable(this.tiles.find(Filters.eq("_id", tiles + "/" + index)).first())
			.map((it) -> new Tile(it.runs(), it.entries()));
	}

	@Override
	public boolean add(SealedTree tree) {
		try {
			this.seals.insertOne(Document.of(tree));
			return true;
		}
		catch (MongoWriteException ex) {
			if (ex.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
				return false;
			}
			throw ex;
		}
	}

	@Override
	public void dropTiles(String tiles, int count) {
		List<String> ids = IntStream.range(0, count).mapToObj((it) -> tiles + "/" + it).toList();
		this.tiles.deleteMany(Filters.in("_id", ids));
	}

	/**
	 * A seal as stored.
	 *
	 * @param number its number
	 * @param day the day on which it was made, such as 2024-03-01
	 * @param sealedAt when it was made
	 * @param positions what it covers
	 * @param events how many events that is
	 * @param previousRoot root of the seal before
	 * @param root the root
	 * @param path the path from the heading to the root
	 * @param tiles name of its tiles
	 * @param heads what it keeps of each tile
	 */
	public record Document(@BsonId long number, String day, Instant sealedAt, List<Range> positions, long events,
			@Nullable String previousRoot, String root, List<String> path, String tiles,
			@Nullable List<TileHead> heads) {

		static Document of(SealedTree tree) {
			Seal it = tree.seal();
			return new Document(it.number(), it.day().toString(), it.sealedAt(), it.positions(), it.events(),
					it.previousRoot(), it.root(), it.path(), tree.tiles(), tree.heads());
		}

		SealedTree toTree() {
			Seal seal = new Seal(this.number, LocalDate.parse(this.day), this.sealedAt, this.positions, this.events,
					this.previousRoot, this.root, this.path);
			return new SealedTree(seal, this.tiles, (this.heads != null) ? this.heads : List.of());
		}

	}

	/**
	 * A tile as stored.
	 *
	 * @param id name of the seal's tiles and number of this one
	 * @param runs where the events are
	 * @param entries their hashes
	 */
	public record TileDocument(@BsonId String id, List<Tile.Run> runs, byte[] entries) {
	}

}
