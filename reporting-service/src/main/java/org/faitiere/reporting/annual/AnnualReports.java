package org.faitiere.reporting.annual;

import java.time.Clock;
import java.time.Instant;
import java.time.Year;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

import org.faitiere.reporting.fact.FactRepository;
import org.faitiere.reporting.figure.FiguresOfYear;
import org.faitiere.reporting.network.Network;
import org.faitiere.reporting.query.View;
import org.faitiere.reporting.status.LogPosition;
import org.faitiere.reporting.status.LogWatch;

import org.springframework.stereotype.Service;

/**
 * Writes annual reports and keeps the editions of them.
 */
@Service
class AnnualReports {

	private final EditionRepository editions;

	private final FiguresOfYear figures;

	private final FactRepository facts;

	private final LogWatch log;

	private final Clock clock;

	AnnualReports(EditionRepository editions, FiguresOfYear figures, FactRepository facts, LogWatch log, Clock clock) {
		this.editions = editions;
		this.figures = figures;
		this.facts = facts;
		this.log = log;
		this.clock = clock;
	}

	/**
	 * Makes an edition; under an id that was used already it is the one of then.
	 */
	Edition make(Network network, Year year, String by, String id) {
		return this.editions.byId(network.id(), year.getValue(), id)
			.orElseGet(() -> this.editions.add(count(network, year, by, id)));
	}

	private Edition count(Network network, Year year, String by, String id) {
		Instant asOf = now();
		List<LogPosition> positions = this.log.positions();
		if (positions.isEmpty() || !this.log.awaitFacts()) {
			throw new FiguresBehind();
		}
		return new Edition(id, network.id(), year.getValue(), 0, by, asOf,
				this.facts.newest(network.id(), asOf).orElse(null), positions,
				this.figures.of(new View(network, false), year, asOf),
				this.figures.of(new View(network, true), year, asOf));
	}

	/**
	 * The newest edition, or a draft of now where there is none.
	 */
	AnnualReport newest(View view, Year year) {
		return this.editions.newest(view.network().id(), year.getValue())
			.map((it) -> AnnualReport.of(view, it, it.number()))
			.orElseGet(() -> draft(view, year));
	}

	Optional<AnnualReport> edition(View view, Year year, int number) {
		String network = view.network().id();
		int newest = this.editions.newest(network, year.getValue()).map(Edition::number).orElse(0);
		return this.editions.find(network, year.getValue(), number).map((it) -> AnnualReport.of(view, it, newest));
	}

	AnnualReport draft(View view, Year year) {
		String network = view.network().id();
		Instant asOf = now();
		Integer newest = this.editions.newest(network, year.getValue()).map(Edition::number).orElse(null);
		return AnnualReport.draft(view, year.getValue(), newest, asOf, this.facts.newest(network, asOf).orElse(null),
				this.figures.of(view, year, asOf));
	}

	private Instant now() {
		return this.clock.instant().truncatedTo(ChronoUnit.MILLIS);
	}

}
