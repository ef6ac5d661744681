package org.faitiere.reporting.figure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.WriteModel;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.jspecify.annotations.Nullable;

/**
 * What a stretch of the log of differences adds to one sheet of cells.
 */
final class MongoSheetChanges {

	private static final long NOTHING_YET = -1;

	private final List<CellChange> changes = new ArrayList<>();

	private final List<Map<String, String>> fields = new ArrayList<>();

	private MongoSheetChanges() {
	}

	/**
	 * The changes of each sheet, by its id.
	 */
	static Map<String, MongoSheetChanges> bySheet(List<CellChange> changes) {
		Map<String, MongoSheetChanges> bySheet = new LinkedHashMap<>();
		changes.forEach((change) -> change.difference()
			.sheets()
			.forEach((sheet, fields) -> bySheet.computeIfAbsent(sheet, (it) -> new MongoSheetChanges())
				.add(change, fields)));
		return bySheet;
	}

	private void add(CellChange change, Map<String, String> fields) {
		this.changes.add(change);
		this.fields.add(fields);
	}

	/**
	 * What has to be written, if the sheet still stands as it was read; empty if all is
	 * in it.
	 * @param id the sheet's id
	 * @param stored the sheet, if there is one
	 */
	Optional<WriteModel<BsonDocument>> writeOver(String id, @Nullable BsonDocument stored) {
		BsonInt64 last = new BsonInt64(this.changes.getLast().position());
		if (stored == null) {
			return Optional.of(insert(id, last));
		}
		long position = stored.getNumber("position").longValue();
		return (position < last.getValue()) ? Optional.of(update(id, position, last, stored.getDocument("cells")))
				: Optional.empty();
	}

	private WriteModel<BsonDocument> insert(String id, BsonInt64 last) {
		BsonDocument cells = new BsonDocument();
		sumsAfter(NOTHING_YET).forEach((field, sum) -> cells.put(field, text(sum)));
		return new InsertOneModel<>(
				new BsonDocument("_id", new BsonString(id)).append("position", last).append("cells", cells));
	}

	private WriteModel<BsonDocument> update(String id, long position, BsonInt64 last, BsonDocument cells) {
		BsonDocument set = new BsonDocument("position", last);
		sumsAfter(position).forEach((field, added) -> {
			BsonString before = cells.getString(field, null);
			Cell sum = (before != null) ? MeasuresText.parseCell(before.getValue()).plus(added) : added;
			set.put("cells." + field, text(sum));
		});
		return new UpdateOneModel<>(Filters.and(Filters.eq("_id", id), Filters.eq("position", position)),
				new BsonDocument("$set", set));
	}

	private Map<String, Cell> sumsAfter(long position) {
		Map<String, Cell> sums = new HashMap<>();
		for (int index = 0; index < this.changes.size(); index++) {
			CellChange change = this.changes.get(index);
			if (change.position() > position) {
				this.fields.get(index)
					.forEach((field, numbers) -> sums.merge(field,
							new Cell(MeasuresText.parse(numbers), change.difference().time()), Cell::plus));
			}
		}
		return sums;
	}

	private static BsonString text(Cell sum) {
		return new BsonString(MeasuresText.of(sum.measures(), sum.eventsUpTo()));
	}

}
