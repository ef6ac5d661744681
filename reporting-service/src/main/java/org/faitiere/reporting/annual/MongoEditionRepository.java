package org.faitiere.reporting.annual;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import org.bson.codecs.pojo.annotations.BsonId;
import org.bson.conversions.Bson;
import org.faitiere.reporting.figure.YearFigures;
import org.faitiere.reporting.status.LogPosition;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Repository;

/**
 * Editions in MongoDB, one document each. They are no view of the log: a rebuild leaves
 * them alone.
 */
@Repository
class MongoEditionRepository implements EditionRepository {

	private final MongoCollection<Document> editions;

	MongoEditionRepository(MongoDatabase database) {
		this.editions = database.getCollection("annual-editions", Document.class);
		// The newest edition of a year.
		this.editions.createIndex(Indexes.ascending("networkId", "year", "number"));
	}

	@Override
	public Edition add(Edition edition) {
		Optional<Edition> there = byId(edition.networkId(), edition.year(), edition.id());
		if (there.isPresent()) {
			return there.get();
		}
		Edition next = edition
			.numbered(newest(edition.networkId(), edition.year()).map((it) -> it.number() + 1).orElse(1));
		// The number is part of the key: of two that are made at once, one takes the
		// next.
		return inserted(next) ? next : add(edition);
	}

	private boolean inserted(Edition edition) {
		try {
			this.editions.insertOne(Document.of(edition));
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
	public Optional<Edition> byId(String networkId, int year, String id) {
		return first(Filters.and(of(networkId, year), Filters.eq("editionId", id)));
	}

	@Override
	public Optional<Edition> find(String networkId, int year, int number) {
		return first(Filters.eq("_id", Document.key(networkId, year, number)));
	}

	@Override
	public Optional<Edition> newest(String networkId, int year) {
		return first(of(networkId, year));
	}

	private Optional<Edition> first(Bson filter) {
		return Optional.ofNullable(this.editions.find(filter).sort(Sorts.descending("number")).first())
			.map(Document::toEdition);
	}

	private static Bson of(String networkId, int year) {
		return Filters.and(Filters.eq("networkId", networkId), Filters.eq("year", year));
	}

	/**
	 * An edition as stored.
	 *
	 * @param key network, year and number
	 * @param editionId id of the edition
	 * @param networkId the network
	 * @param year the year that it is about
	 * @param number which one of that year it is
	 * @param madeBy who made it
	 * @param asOf when it was made
	 * @param eventsUpTo time of the newest event in it
	 * @param positions where the log ended
	 * @param open the figures for the public
	 * @param whole the figures for the network
	 */
	public record Document(@BsonId String key, String editionId, String networkId, int year, int number, String madeBy,
			Instant asOf, @Nullable Instant eventsUpTo, List<LogPosition> positions, YearFigures open,
			YearFigures whole) {

		static Document of(Edition edition) {
			return new Document(key(edition.networkId(), edition.year(), edition.number()), edition.id(),
					edition.networkId(), edition.year(), edition.number(), edition.madeBy(), edition.asOf(),
					edition.eventsUpTo(), edition.positions(), edition.open(), edition.whole());
		}

		Edition toEdition() {
			return new Edition(this.editionId, this.networkId, this.year, this.number, this.madeBy, this.asOf,
					this.eventsUpTo, this.positions, this.open, this.whole);
		}

		static String key(String networkId, int year, int number) {
			return networkId + ":" + year + ":" + number;
		}

	}

}
