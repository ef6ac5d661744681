package org.faitiere.reporting.figure;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

import com.mongodb.client.MongoDatabase;
import org.bson.BsonDocument;
import org.bson.RawBsonDocument;
import org.faitiere.reporting.generation.Generation;
import org.faitiere.reporting.generation.MongoCompared;
import org.faitiere.reporting.generation.Pair;
import org.faitiere.support.rebuild.Difference;
import org.faitiere.support.rebuild.RebuildFailure;

/**
 * Cells of two generations, compared by value and by the time of their newest event; an
 * empty cell is the same as none.
 */
class MongoComparedCells extends MongoCompared {

	private static final int ATTEMPTS = 5;

	private final CellRecount recount;

	MongoComparedCells(MongoDatabase database, CellRecount recount) {
		super(database, MongoCellRepository.SHEETS);
		this.recount = recount;
	}

	@Override
	protected Map<String, String> texts(RawBsonDocument document) {
		String sheet = document.getString("_id").getValue();
		Map<String, String> cells = new HashMap<>();
		document.getDocument("cells", new BsonDocument()).forEach((field, value) -> {
			String text = value.isString() ? value.asString().getValue() : value.toString();
			if (!isEmpty(text)) {
				cells.put(CellText.key(sheet, field), text);
			}
		});
		return cells;
	}

	private static boolean isEmpty(String text) {
		return CellText.measures(text).filter(Measures::isZero).isPresent();
	}

	@Override
	protected String documentOf(String key) {
		return CellText.sheetOf(key);
	}

	@Override
	public Difference describe(Pair pair) {
		CellKey key = CellText.parse(pair.key());
		return new Difference(key.networkId(), CellText.name(key), CellText.shown(pair.was()),
				CellText.shown(pair.is()));
	}

	@Override
	public void judge(Generation is, Collection<String> keys, Runnable caughtUp) {
		Map<String, CellKey> wrong = keys.stream()
			.collect(Collectors.toMap((it) -> it, CellText::parse, (one, other) -> one, LinkedHashMap::new));
		for (int attempt = 0; attempt < ATTEMPTS && !wrong.isEmpty(); attempt++) {
			caughtUp.run();
			Map<CellKey, Measures> recounted = this.recount.count(is, wrong.values());
			// A cell may have moved on while it was counted.
			read(is, is, wrong.keySet()).stream()
				.filter((it) -> CellText.measuresOrNone(it.is())
					.equals(recounted.getOrDefault(wrong.get(it.key()), Measures.ZERO)))
				.map(Pair::key)
				.toList()
				.forEach(wrong::remove);
		}
		if (!wrong.isEmpty()) {
			throw new RebuildFailure(wrong.size() + " cells that were built are not the sum of their activities, among"
					+ " them " + CellText.name(wrong.values().iterator().next()));
		}
	}

}
