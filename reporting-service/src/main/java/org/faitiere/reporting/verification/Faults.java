package org.faitiere.reporting.verification;

import java.util.ArrayList;
import java.util.List;

import io.cloudevents.CloudEvent;
import org.faitiere.reporting.verification.Verification.Fault;
import org.faitiere.reporting.verification.Verification.FaultKind;
import org.faitiere.reporting.verification.Verification.Verdict;

/**
 * Collects faults: all of them count, the first ones are kept.
 */
class Faults {

	private static final int KEPT = 200;

	private final List<Fault> kept = new ArrayList<>();

	private boolean altered;

	void add(Version version, FaultKind fault, String detail) {
		this.altered |= fault != FaultKind.REBUILD_NEEDED;
		if (this.kept.size() < KEPT) {
			CloudEvent event = version.event();
			this.kept.add(new Fault(version.activityId(), (event != null) ? event.getId() : null, version.sequence(),
					fault, detail));
		}
	}

	List<Fault> kept() {
		return List.copyOf(this.kept);
	}

	Verdict verdict() {
		if (this.altered) {
			return Verdict.ALTERED;
		}
		return this.kept.isEmpty() ? Verdict.INTACT : Verdict.REBUILD_NEEDED;
	}

}
