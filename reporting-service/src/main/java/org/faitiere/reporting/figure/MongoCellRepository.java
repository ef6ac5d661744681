package org.faitiere.reporting.figure;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;
import org.faitiere.reporting.generation.Generation;
import org.faitiere.reporting.view.MongoNewest;

/**
 * Cells in MongoDB, in sheets: {@code {_id, position, cells: {<keys>: "<numbers>
 * <time>"}}}. The time is that of the newest event in the cell; it tells whether two
 * generations have got equally far. The position is how far in the log of differences the
 * sheet has got: whoever adds says from where to where, so that nothing is added twice,
 * even by two at once.
 * <p>
 * Beside them is a mark for each network: {@code {_id, eventsUpTo, periods: […]}}. All
 * reads are by id.
 */
class MongoCellRepository implements CellRepository {

	/** What the names of collections with sheets begin with. */
	static final String SHEETS = "sheets";

	private static final String EVERYTHING = "everything";

	private static final int TRIES = 20;

	private final MongoCollection<BsonDocument> sheets;

	private final MongoCollection<BsonDocument> marks;

	private final Set<String> knownPeriods = ConcurrentHashMap.newKeySet();

	MongoCellRepository(MongoDatabase database, Generation generation) {
		this.sheets = database.getCollection(generation.named(SHEETS), BsonDocument.class);
		this.marks = database.getCollection(generation.named("sheet-marks"), BsonDocument.class);
	}

	@Override
	public void add(List<CellChange> changes) {
		Map<String, MongoSheetChanges> bySheet = MongoSheetChanges.bySheet(changes);
		// In this order: a period is known before its cells are, and cells before their
		// mark.
		rememberPeriods(bySheet.keySet());
		for (int tries = 1; !addOnce(bySheet); tries++) {
			if (tries == TRIES) {
				throw new IllegalStateException("Somebody else keeps changing the same sheets");
			}
		}
		mark(changes);
	}

	/**
	 * Adds what is not there yet, unless a sheet changes meanwhile.
	 * @return whether everything is there now
	 */
	private boolean addOnce(Map<String, MongoSheetChanges> changes) {
		Map<String, BsonDocument> stored = new HashMap<>();
		this.sheets.find(Filters.in("_id", changes.keySet())).forEach((it) -> stored.put(idOf(it), it));
		List<WriteModel<BsonDocument>> writes = changes.entrySet()
			.stream()
			.flatMap((it) -> it.getValue().writeOver(it.getKey(), stored.get(it.getKey())).stream())
			.toList();
		return writes.isEmpty() || MongoNewest.writeNewer(this.sheets, writes) == writes.size();
	}

	private static String idOf(BsonDocument document) {
		return document.getString("_id").getValue();
	}

	private void rememberPeriods(Set<String> sheetIds) {
		List<CellSheet> unknown = sheetIds.stream()
			.map(CellSheet::parse)
			.filter((it) -> !this.knownPeriods.contains(periodOf(it)))
			.toList();
		List<WriteModel<BsonDocument>> writes = new ArrayList<>();
		unknown.stream()
			.collect(Collectors.groupingBy(CellSheet::networkId,
					Collectors.mapping(CellSheet::period, Collectors.toSet())))
			.forEach((network, periods) -> writes.add(new UpdateOneModel<>(Filters.eq("_id", network),
					Updates.addEachToSet("periods", List.copyOf(periods)), new UpdateOptions().upsert(true))));
		if (!writes.isEmpty()) {
			this.marks.bulkWrite(writes, new BulkWriteOptions().ordered(false));
			unknown.forEach((it) -> this.knownPeriods.add(periodOf(it)));
		}
	}

	private static String periodOf(CellSheet sheet) {
		return sheet.networkId() + sheet.period();
	}

	private void mark(List<CellChange> changes) {
		Map<String, Instant> newest = new HashMap<>();
		changes.forEach((it) -> {
			newest.merge(it.networkId(), it.difference().time(), MongoCellRepository::later);
			newest.merge(EVERYTHING, it.difference().time(), MongoCellRepository::later);
		});
		List<WriteModel<BsonDocument>> writes = new ArrayList<>();
		newest.forEach((id, time) -> writes.add(new UpdateOneModel<>(Filters.eq("_id", id),
				Updates.max("eventsUpTo", time), new UpdateOptions().upsert(true))));
		if (!writes.isEmpty()) {
			this.marks.bulkWrite(writes, new BulkWriteOptions().ordered(false));
		}
	}

	private static Instant later(Instant one, Instant other) {
		return one.isAfter(other) ? one : other;
	}

	@Override
	public Map<CellKey, Measures> find(Question question, Breakdown breakdown) {
		Map<CellKey, Measures> found = new HashMap<>();
		sheets(question, breakdown)
			.forEach((sheet, kept) -> kept.fields().forEach((field, it) -> found.put(sheet.cell(field), it)));
		return found;
	}

	@Override
	public Map<CellSheet, KeptSheet> sheets(Question question, Breakdown breakdown) {
		BsonDocument mark = this.marks.find(byId(question.view().network().id())).first();
		if (mark == null || !mark.containsKey("periods")) {
			return Map.of();
		}
		List<String> periods = mark.getArray("periods").stream().map((it) -> it.asString().getValue()).toList();
		Map<String, CellSheet> wanted = CellSheet.of(question, breakdown, periods)
			.stream()
			.collect(Collectors.toMap(CellSheet::id, Function.identity()));
		Map<CellSheet, KeptSheet> found = new HashMap<>();
		this.sheets.find(Filters.in("_id", wanted.keySet()))
			.forEach((document) -> found.put(wanted.get(idOf(document)), read(document)));
		return found;
	}

	private static KeptSheet read(BsonDocument document) {
		Map<String, Measures> fields = new HashMap<>();
		document.getDocument("cells")
			.forEach((field, it) -> fields.put(field, MeasuresText.parse(it.asString().getValue())));
		return new KeptSheet(document.getNumber("position").longValue(), fields);
	}

	@Override
	public Optional<Instant> eventsUpTo(String networkId) {
		return Optional.ofNullable(this.marks.find(byId(networkId)).first())
			.filter((it) -> it.containsKey("eventsUpTo"))
			.map((it) -> Instant.ofEpochMilli(it.getDateTime("eventsUpTo").getValue()));
	}

	@Override
	public Optional<Instant> newest() {
		return eventsUpTo(EVERYTHING);
	}

	private static Bson byId(String id) {
		return Filters.eq("_id", id);
	}

}
