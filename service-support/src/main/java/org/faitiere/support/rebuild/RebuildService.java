package org.faitiere.support.rebuild;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

import org.faitiere.support.page.Page;
import org.faitiere.support.page.PageRequest;
import org.faitiere.support.problem.ProblemException;

/**
 * Starts, stops and shows rebuilds.
 */
public final class RebuildService {

	private final Stands stands;

	private final RebuildRecords records;

	private final Clock clock;

	RebuildService(Stands stands, RebuildRecords records, Clock clock) {
		this.stands = stands;
		this.records = records;
		this.clock = clock;
	}

	/**
	 * Asks for a rebuild; one of the replicas takes it up at once.
	 * @throws RebuildRunning when another is under way
	 */
	Rebuild start(String id, String by) {
		Instant now = this.clock.instant().truncatedTo(ChronoUnit.MILLIS);
		Stand stand = this.stands.change((it) -> it.begin(id, by, now)).orElseGet(this.stands::read);
		// A request that is sent again finds what it started.
		if (!stand.isBuilding(id)) {
			return this.records.find(id).orElseThrow(RebuildRunning::new);
		}
		Rebuild started = Rebuild.of(stand.building());
		this.records.save(started);
		return started;
	}

	/**
	 * Ends a rebuild; what it has built is thrown away.
	 * @throws RebuildEnded when it has ended
	 */
	Rebuild stop(String id) {
		Rebuild rebuild = get(id);
		Instant now = this.clock.instant().truncatedTo(ChronoUnit.MILLIS);
		if (rebuild.state().isEnded() || this.stands.change((it) -> it.end(id, now)).isEmpty()) {
			throw new RebuildEnded();
		}
		this.records.save(rebuild.ended(RebuildState.STOPPED, now, null));
		return get(id);
	}

	Rebuild get(String id) {
		return this.records.find(id).map(this::seen).orElseThrow(ProblemException::notFound);
	}

	Page<Rebuild> page(PageRequest request) {
		return this.records.page(request).map(this::seen);
	}

	public Optional<Rebuild> last() {
		return this.records.newest().map(this::seen);
	}

	/**
	 * What is true of a rebuild whose last replica died before it could write it down.
	 */
	private Rebuild seen(Rebuild rebuild) {
		if (rebuild.state().isEnded()) {
			return rebuild;
		}
		Stand stand = this.stands.read();
		if (stand.isBuilding(rebuild.id())) {
			return rebuild;
		}
		return this.records.find(rebuild.id())
			.filter((it) -> it.state().isEnded())
			.orElseGet(() -> rebuild.ended(
					(stand.live() >= rebuild.generation()) ? RebuildState.SWAPPED : RebuildState.STOPPED,
					this.clock.instant(), null));
	}

}
