package org.faitiere.support.rebuild;

import java.time.Instant;
import java.util.List;

import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * A rebuild of a service's read models.
 *
 * @param id the rebuild
 * @param state RUNNING, COMPARING, SWAPPED, STOPPED or FAILED
 * @param done how many events, or documents, the slowest part has read so far
 * @param total how many it has to read; it grows while others write
 * @param eventsPerSecond how many it has read a second lately
 * @param secondsLeft how long reading will go on at that pace, in seconds; not known at
 * first
 * @param startedAt when it was asked for
 * @param endedAt when it ended
 * @param startedBy who asked for it
 * @param generation number of the generation that it builds
 * @param differencesTotal how many differences it has found
 * @param differences the first 200 of them
 * @param failure why it failed
 */
public record Rebuild(@BsonId String id, RebuildState state, long done, long total, long eventsPerSecond,
		@Nullable Long secondsLeft, Instant startedAt, @Nullable Instant endedAt, String startedBy, int generation,
		long differencesTotal, List<Difference> differences, @Nullable String failure) {

	/** How many differences are listed. */
	public static final int LISTED = 200;

	static Rebuild of(Stand.Building building) {
		return new Rebuild(building.rebuild(), RebuildState.RUNNING, 0, 0, 0, null, building.startedAt(), null,
				building.startedBy(), building.generation(), 0, List.of(), null);
	}

	Rebuild at(long done, long total, long eventsPerSecond) {
		Long left = (eventsPerSecond > 0) ? Long.valueOf((total - done) / eventsPerSecond) : null;
		return new Rebuild(this.id, this.state, done, total, eventsPerSecond, left, this.startedAt, this.endedAt,
				this.startedBy, this.generation, this.differencesTotal, this.differences, this.failure);
	}

	Rebuild found(long differencesTotal, List<Difference> differences) {
		return new Rebuild(this.id, RebuildState.COMPARING, this.done, this.total, this.eventsPerSecond, 0L,
				this.startedAt, this.endedAt, this.startedBy, this.generation, differencesTotal, differences,
				this.failure);
	}

	Rebuild ended(RebuildState state, Instant endedAt, @Nullable String failure) {
		return new Rebuild(this.id, state, this.done, this.total, this.eventsPerSecond, null, this.startedAt, endedAt,
				this.startedBy, this.generation, this.differencesTotal, this.differences, failure);
	}

}
