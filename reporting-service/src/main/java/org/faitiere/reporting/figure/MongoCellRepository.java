package org.faitiere.reporting.figure;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import org.bson.conversions.Bson;
import org.faitiere.reporting.fact.Exposure;
import org.faitiere.reporting.view.MongoNewest;
import org.faitiere.reporting.view.Versioned;

import org.springframework.stereotype.Repository;

/**
 * Cells in MongoDB, one document each, guarded by their revision.
 */
@Repository
class MongoCellRepository implements CellRepository {

	private final MongoNewest<Document> cells;

	MongoCellRepository(MongoDatabase database) {
		this.cells = new MongoNewest<>(database, "cells", Document.class);
		// Key figures read one breakdown of one network.
		this.cells.index("state.networkId", "state.breakdown", "state.period");
	}

	@Override
	public void save(Collection<StoredCell> cells) {
		this.cells.save(cells.stream()
			.map((it) -> new Versioned<>(it.key().toString(), it.cell().revision(), Document.of(it)))
			.toList());
	}

	@Override
	public List<StoredCell> find(String networkId, Breakdown breakdown, Collection<Exposure> exposures,
			Collection<String> statuses, Map<Dimension, String> filters) {
		List<Bson> wanted = new ArrayList<>(
				List.of(Filters.eq("state.networkId", networkId), Filters.eq("state.breakdown", breakdown.code()),
						Filters.in("state.exposure", exposures.stream().map(Exposure::name).toList()),
						Filters.in("state.status", statuses)));
		filters.forEach((dimension, value) -> wanted
			.add(Filters.eq("state.keys." + breakdown.dimensions().indexOf(dimension), value)));
		return this.cells.findAll(Filters.and(wanted)).stream().map(Document::toCell).toList();
	}

	@Override
	public Optional<Instant> eventsUpTo(String networkId) {
		return this.cells.find(CellKey.mark(networkId).toString()).map(Document::eventsUpTo);
	}

	@Override
	public Optional<Instant> newest() {
		return this.cells.findAll(Filters.eq("state.breakdown", CellKey.MARK))
			.stream()
			.map(Document::eventsUpTo)
			.max(Comparator.naturalOrder());
	}

	/**
	 * A cell as stored.
	 *
	 * @param networkId the network
	 * @param breakdown code of the breakdown
	 * @param period month, year or empty
	 * @param exposure PUBLIC or NETWORK
	 * @param status REPORTED or VALIDATED
	 * @param keys one for each dimension of the breakdown
	 * @param revision number of the value
	 * @param activities number of activities
	 * @param occurrences how many times they were held
	 * @param participants who took part, by precision
	 * @param women female participants
	 * @param men male participants
	 * @param sexNotSpecified participants of unknown sex
	 * @param reached who was reached, by precision
	 * @param eventsUpTo time of the newest event in it
	 */
	public record Document(String networkId, String breakdown, String period, String exposure, String status,
			List<String> keys, long revision, long activities, long occurrences, List<Long> participants, long women,
			long men, long sexNotSpecified, List<Long> reached, Instant eventsUpTo) {

		static Document of(StoredCell stored) {
			CellKey key = stored.key();
			Measures measures = stored.cell().measures();
			return new Document(key.networkId(), key.breakdown(), key.period(), key.exposure(), key.status(),
					key.keys(), stored.cell().revision(), measures.activities(), measures.occurrences(),
					listOf(measures.participants()), measures.women(), measures.men(), measures.sexNotSpecified(),
					listOf(measures.reached()), stored.cell().eventsUpTo());
		}

		StoredCell toCell() {
			CellKey key = new CellKey(this.networkId, this.breakdown, this.period, this.exposure, this.status,
					this.keys);
			Measures measures = new Measures(this.activities, this.occurrences, peopleOf(this.participants), this.women,
					this.men, this.sexNotSpecified, peopleOf(this.reached));
			return new StoredCell(key, new Cell(this.revision, measures, this.eventsUpTo));
		}

		private static List<Long> listOf(People people) {
			return List.of(people.exact(), people.atLeast(), people.estimate(), people.exactCounts(),
					people.atLeastCounts(), people.estimateCounts());
		}

		private static People peopleOf(List<Long> numbers) {
			return new People(numbers.get(0), numbers.get(1), numbers.get(2), numbers.get(3), numbers.get(4),
					numbers.get(5));
		}

	}

}
