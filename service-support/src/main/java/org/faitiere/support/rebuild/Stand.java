package org.faitiere.support.rebuild;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * Which generation of the read models answers questions, and which one is being built:
 * one document that all replicas agree on. A command that does not fit the stand is
 * empty.
 *
 * @param id always the same
 * @param version grows by one with each change
 * @param live number of the generation that answers questions
 * @param newest the greatest number that was ever given to a generation
 * @param building what is being built
 * @param retired generations that nobody needs any more, but that are still there
 */
public record Stand(@BsonId String id, long version, int live, int newest, @Nullable Building building,
		List<Retired> retired) {

	static final String ID = "stand";

	static final Stand FIRST = new Stand(ID, 0, 1, 1, null, List.of());

	/** Who leads a rebuild says so again before this is over, or another replica does. */
	static final Duration LEASE = Duration.ofSeconds(10);

	/**
	 * Whether a rebuild is still under way.
	 */
	public boolean isBuilding(String rebuild) {
		return this.building != null && this.building.rebuild.equals(rebuild);
	}

	/**
	 * Whether the live generation must not change any more, because another takes over.
	 */
	public boolean isHandingOver() {
		return this.building != null && this.building.handingOver;
	}

	Optional<Stand> begin(String rebuild, String by, Instant now) {
		return (this.building != null) ? Optional.empty() : Optional.of(new Stand(ID, this.version + 1, this.live,
				this.newest + 1, new Building(rebuild, this.newest + 1, now, by, null, null, false), this.retired));
	}

	Optional<Stand> lead(String owner, Instant now) {
		return Optional.ofNullable(this.building)
			.filter((it) -> it.mayBeLedBy(owner, now))
			.map((it) -> with(it.led(owner, now.plus(LEASE)), this.retired));
	}

	Optional<Stand> release(String owner) {
		return Optional.ofNullable(this.building)
			.filter((it) -> owner.equals(it.owner))
			.map((it) -> with(it.led(null, null), this.retired));
	}

	Optional<Stand> handOver(String rebuild) {
		return isBuilding(rebuild) ? Optional.of(with(this.building.handingOver(true), this.retired))
				: Optional.empty();
	}

	/**
	 * Lets the live generation change again.
	 */
	Optional<Stand> goOn(String rebuild) {
		return (isBuilding(rebuild) && isHandingOver())
				? Optional.of(with(this.building.handingOver(false), this.retired)) : Optional.empty();
	}

	Optional<Stand> swap(String rebuild, Instant now) {
		return isBuilding(rebuild) ? Optional
			.of(new Stand(ID, this.version + 1, this.building.generation, this.newest, null, retiring(this.live, now)))
				: Optional.empty();
	}

	Optional<Stand> end(String rebuild, Instant now) {
		return isBuilding(rebuild) ? Optional.of(with(null, retiring(this.building.generation, now)))
				: Optional.empty();
	}

	Optional<Stand> forget(int generation) {
		List<Retired> left = this.retired.stream().filter((it) -> it.generation != generation).toList();
		return (left.size() < this.retired.size()) ? Optional.of(with(this.building, left)) : Optional.empty();
	}

	private Stand with(@Nullable Building building, List<Retired> retired) {
		return new Stand(ID, this.version + 1, this.live, this.newest, building, retired);
	}

	private List<Retired> retiring(int generation, Instant now) {
		return Stream.concat(this.retired.stream(), Stream.of(new Retired(generation, now))).toList();
	}

	/**
	 * A rebuild under way.
	 *
	 * @param rebuild its id
	 * @param generation number of what it builds
	 * @param startedAt when it was asked for
	 * @param startedBy who asked for it
	 * @param owner the replica that leads it
	 * @param ownedUntil when another replica may take it over
	 * @param handingOver whether the live generation must not change any more
	 */
	public record Building(String rebuild, int generation, Instant startedAt, String startedBy, @Nullable String owner,
			@Nullable Instant ownedUntil, boolean handingOver) {

		boolean mayBeLedBy(String who, Instant now) {
			return who.equals(this.owner) || this.ownedUntil == null || this.ownedUntil.isBefore(now);
		}

		Building led(@Nullable String owner, @Nullable Instant until) {
			return new Building(this.rebuild, this.generation, this.startedAt, this.startedBy, owner, until,
					this.handingOver);
		}

		Building handingOver(boolean handingOver) {
			return new Building(this.rebuild, this.generation, this.startedAt, this.startedBy, this.owner,
					this.ownedUntil, handingOver);
		}

	}

	/**
	 * A generation that nobody needs any more.
	 *
	 * @param generation its number
	 * @param since since when
	 */
	public record Retired(int generation, Instant since) {
	}

}
