package org.faitiere.support.rebuild;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A replica's turn at leading a rebuild: it reports progress and differences, and is told
 * when to end.
 */
public final class RebuildTurn {

	private static final Duration SAVED_EVERY = Duration.ofMillis(500);

	private static final Duration PACE_OVER = Duration.ofSeconds(10);

	private final Stand.Building building;

	private final Stands stands;

	private final RebuildRecords records;

	private final Clock clock;

	private final List<Difference> differences = new ArrayList<>();

	private long differencesTotal;

	private Rebuild rebuild;

	private Instant savedAt = Instant.EPOCH;

	private @Nullable Instant paceSince;

	private long paceFrom;

	private volatile boolean lost;

	RebuildTurn(Stand.Building building, Stands stands, RebuildRecords records, Clock clock) {
		this.building = building;
		this.stands = stands;
		this.records = records;
		this.clock = clock;
		this.rebuild = Rebuild.of(building);
	}

	/**
	 * Begins, or begins again: the live generation goes on, whatever an earlier attempt
	 * had come to.
	 */
	void begin() {
		check();
		this.differencesTotal = 0;
		this.differences.clear();
		this.stands.change((it) -> it.goOn(this.building.rebuild()));
	}

	/**
	 * Number of the generation to build.
	 */
	public int generation() {
		return this.building.generation();
	}

	/**
	 * Number of the generation that answers questions meanwhile.
	 */
	public int live() {
		return this.stands.read().live();
	}

	/**
	 * To be called now and then by work that takes long.
	 * @throws RuntimeException when the rebuild is not this replica's any more
	 */
	public void check() {
		if (this.lost) {
			throw new RebuildLost(this.building.rebuild());
		}
	}

	/**
	 * Reports how much was read.
	 */
	public void progress(long done, long total) {
		check();
		Instant now = this.clock.instant();
		if (this.paceSince == null || done < this.paceFrom) {
			this.paceSince = now;
			this.paceFrom = done;
		}
		long millis = Duration.between(this.paceSince, now).toMillis();
		this.rebuild = this.rebuild.at(done, total, (millis > 0) ? (done - this.paceFrom) * 1000 / millis : 0);
		if (millis > PACE_OVER.toMillis()) {
			this.paceSince = now;
			this.paceFrom = done;
		}
		if (this.savedAt.plus(SAVED_EVERY).isBefore(now)) {
			this.savedAt = now;
			this.records.save(this.rebuild);
		}
	}

	/**
	 * Says that everything is read and differences are looked for.
	 */
	public void comparing() {
		check();
		this.rebuild = this.rebuild.found(this.differencesTotal, List.copyOf(this.differences));
		this.records.save(this.rebuild);
	}

	public void found(Difference difference) {
		check();
		this.differencesTotal++;
		if (this.differences.size() < Rebuild.LISTED) {
			this.differences.add(difference);
		}
	}

	/**
	 * Asks all replicas to let the live generation stand still.
	 */
	public void handOver() {
		check();
		this.rebuild = this.rebuild.found(this.differencesTotal, List.copyOf(this.differences));
		this.records.save(this.rebuild);
		if (this.stands.change((it) -> it.handOver(this.building.rebuild())).isEmpty()) {
			throw new RebuildLost(this.building.rebuild());
		}
	}

	/**
	 * Lets what was built answer questions from now on, in one write.
	 */
	public void swap() {
		check();
		this.rebuild = this.rebuild.found(this.differencesTotal, List.copyOf(this.differences));
		this.records.save(this.rebuild);
		if (this.stands.change((it) -> it.swap(this.building.rebuild(), this.clock.instant())).isEmpty()) {
			throw new RebuildLost(this.building.rebuild());
		}
		this.records.save(this.rebuild.ended(RebuildState.SWAPPED, this.clock.instant(), null));
	}

	void fail(String reason) {
		Rebuild found = this.rebuild.found(this.differencesTotal, List.copyOf(this.differences));
		this.records.save(found.ended(RebuildState.FAILED, this.clock.instant(), reason));
		this.stands.change((it) -> it.end(this.building.rebuild(), this.clock.instant()));
	}

	void lose() {
		this.lost = true;
	}

	boolean isOf(String rebuild) {
		return this.building.rebuild().equals(rebuild);
	}

}
