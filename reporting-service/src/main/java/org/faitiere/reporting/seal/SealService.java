package org.faitiere.reporting.seal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.faitiere.reporting.ledger.Log;
import org.faitiere.reporting.ledger.LogRecord;
import org.faitiere.reporting.ledger.Range;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Service;

/**
 * Makes seals. Whoever adds the next number first has made it, so that several replicas
 * may try at once.
 */
@Service
class SealService {

	private static final Logger logger = LoggerFactory.getLogger(SealService.class);

	private final Log log;

	private final SealRepository seals;

	private final Clock clock;

	SealService(Log log, SealRepository seals, Clock clock) {
		this.log = log;
		this.seals = seals;
		this.clock = clock;
	}

	/**
	 * Seals what has come to the log since the last seal.
	 * @return the new seal; empty if another replica has made it meanwhile
	 */
	Optional<Seal> seal() {
		Seal last = this.seals.newest().orElse(null);
		Tree tree = new Tree(this.seals);
		List<Range> ranges = since(last, this.log.extent());
		boolean added = false;
		try {
			ranges.stream().filter((it) -> it.from() < it.to()).forEach((it) -> this.log.forEach(it, tree::add));
			SealedTree made = tree.sealed(last, ranges, this.clock.instant().truncatedTo(ChronoUnit.MILLIS));
			added = this.seals.add(made);
			return added ? Optional.of(told(made.seal())) : Optional.empty();
		}
		finally {
			if (!added) {
				this.seals.dropTiles(tree.tiles, tree.heads.size());
			}
		}
	}

	private static Seal told(Seal seal) {
		logger.info("Seal {} covers {} events: {}", seal.number(), seal.events(), seal.root());
		return seal;
	}

	/**
	 * Whether the log holds anything that no seal covers.
	 */
	boolean isAnythingNew() {
		return since(this.seals.newest().orElse(null), this.log.extent()).stream()
			.anyMatch((it) -> it.from() < it.to());
	}

	private static List<Range> since(@Nullable Seal last, List<Range> extent) {
		return extent.stream().map((it) -> {
			long from = Math.max(it.from(), (last != null) ? end(last, it) : 0);
			return new Range(it.topic(), it.partition(), from, Math.max(from, it.to()));
		}).toList();
	}

	private static long end(Seal last, Range partition) {
		return last.positions()
			.stream()
			.filter((it) -> it.isIn(partition.topic(), partition.partition()))
			.mapToLong(Range::to)
			.findFirst()
			.orElse(0);
	}

	/**
	 * A tree that is being built: only one tile of it is held.
	 */
	private static final class Tree {

		private final String tiles = UUID.randomUUID().toString();

		private final List<TileHead> heads = new ArrayList<>();

		private final SealRepository seals;

		private Tile.Open open = new Tile.Open();

		private long events;

		Tree(SealRepository seals) {
			this.seals = seals;
		}

		void add(LogRecord record) {
			this.open.add(record.position(), record.hash());
			this.events++;
			closeIfFull();
		}

		SealedTree sealed(@Nullable Seal last, List<Range> positions, Instant now) {
			long number = (last != null) ? last.number() + 1 : 1;
			LocalDate day = LocalDate.ofInstant(now, ZoneOffset.UTC);
			String previous = (last != null) ? last.root() : null;
			this.open.add(Seal.heading(number, day, now, positions, this.events, previous).sha256());
			Tile tile = close();
			List<String> roots = this.heads.stream().map(TileHead::root).toList();
			List<String> path = MerkleTree.path(tile.leaves(), tile.size() - 1);
			path.addAll(MerkleTree.path(roots, roots.size() - 1));
			Seal seal = new Seal(number, day, now, positions, this.events, previous, MerkleTree.root(roots), path);
			return new SealedTree(seal, this.tiles, List.copyOf(this.heads));
		}

		private void closeIfFull() {
			if (this.open.isFull()) {
				close();
				this.open = new Tile.Open();
			}
		}

		private Tile close() {
			Tile tile = this.open.closed();
			this.seals.saveTile(this.tiles, this.heads.size(), tile);
			this.heads.add(new TileHead(tile.first(), tile.root()));
			return tile;
		}

	}

}
