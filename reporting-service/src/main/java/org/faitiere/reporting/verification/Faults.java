package org.faitiere.reporting.verification;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import io.cloudevents.CloudEvent;
import org.faitiere.reporting.verification.Verification.Fault;
import org.faitiere.reporting.verification.Verification.FaultKind;
import org.faitiere.reporting.verification.Verification.Verdict;

/**
 * Collects faults: all of them count, the first ones are kept.
 */
class Faults {

	private static final int KEPT = 200;

	private final List<Fault> alterations = new ArrayList<>();

	// After an upgrade there may be one for each version; none of them may take the place
	// of an alteration.
	private final List<Fault> rebuilds = new ArrayList<>();

	void add(Version version, FaultKind fault, String detail) {
		List<Fault> alike = (fault == FaultKind.REBUILD_NEEDED) ? this.rebuilds : this.alterations;
		if (alike.size() < KEPT) {
			CloudEvent event = version.event();
			alike.add(new Fault(version.activityId(), (event != null) ? event.getId() : null, version.sequence(), fault,
					detail));
		}
	}

	/**
	 * The first of them, alterations before all else.
	 */
	List<Fault> kept() {
		return Stream.concat(this.alterations.stream(), this.rebuilds.stream()).limit(KEPT).toList();
	}

	Verdict verdict() {
		if (!this.alterations.isEmpty()) {
			return Verdict.ALTERED;
		}
		return this.rebuilds.isEmpty() ? Verdict.INTACT : Verdict.REBUILD_NEEDED;
	}

}
