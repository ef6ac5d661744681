package org.faitiere.reporting.figure;

import java.util.List;
import java.util.TreeMap;

import org.faitiere.reporting.fact.Fact;
import org.faitiere.reporting.fact.FactRepository.Position;
import org.faitiere.reporting.verification.CountedVersion;
import org.faitiere.reporting.verification.CountedVersions;

/**
 * The versions behind figures in the order of time, as many as have no more than a number
 * of events together.
 */
class BehindFigures {

	private final TreeMap<Position, CountedVersion> versions = new TreeMap<>();

	private final long limit;

	private long events;

	private boolean complete = true;

	private BehindFigures(long limit) {
		this.limit = limit;
	}

	static CountedVersions of(Question question, FactFigures counted, long limit) {
		BehindFigures behind = new BehindFigures(limit);
		counted.forEach(question, (fact, measures) -> behind.add(fact));
		return new CountedVersions(List.copyOf(behind.versions.values()), behind.complete);
	}

	private void add(Fact fact) {
		CountedVersion version = new CountedVersion(fact.activity().id(), fact.sequence());
		CountedVersion other = this.versions.put(Position.of(fact.activity()), version);
		this.events += version.sequence() - ((other != null) ? other.sequence() : 0);
		while (this.events > this.limit && this.versions.size() > 1) {
			this.events -= this.versions.pollLastEntry().getValue().sequence();
			this.complete = false;
		}
	}

}
