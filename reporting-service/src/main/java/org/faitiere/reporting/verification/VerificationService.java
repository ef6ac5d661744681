package org.faitiere.reporting.verification;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Metrics;
import org.faitiere.reporting.seal.SealBooks;
import org.faitiere.reporting.verification.Verification.Verdict;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Service;

/**
 * Goes through the events behind a figure, some activities at a time.
 */
@Service
public class VerificationService {

	private final Histories histories;

	private final SealBooks seals;

	private final JsonMapper json;

	private final Clock clock;

	VerificationService(Histories histories, SealBooks seals, JsonMapper json, Clock clock) {
		this.histories = histories;
		this.seals = seals;
		this.json = json;
		this.clock = clock;
		// There from the start, so that the first alteration is an increase.
		Arrays.stream(Verdict.values()).forEach(VerificationService::count);
	}

	private static Counter count(Verdict verdict) {
		return Metrics.counter("faitiere.verifications", "verdict", verdict.name());
	}

	/**
	 * Checks versions of activities with all that came before them.
	 * @param network slug of the network
	 * @throws org.faitiere.reporting.ledger.LogUnreachable when the log does not answer
	 */
	public Verification verify(String network, CountedVersions counted) {
		Check check = new Check();
		counted.batches().forEach((some) -> check.add(this.histories.of(some)));
		return check.result(network, counted);
	}

	/**
	 * One check under way.
	 */
	private final class Check {

		private final Faults faults = new Faults();

		private final SealCheck seals = new SealCheck(VerificationService.this.seals.open(), this.faults);

		private final FactCheck facts = new FactCheck(VerificationService.this.json, this.faults);

		private long events;

		private long unchained;

		void add(List<History> histories) {
			histories.forEach(this::add);
			this.seals.check(histories.stream().flatMap((it) -> it.versions().stream()).toList());
		}

		private void add(History history) {
			ChainCheck chain = new ChainCheck(history.counted().activityId(), this.faults);
			for (Version version : history.versions()) {
				chain.next(version);
				this.facts.check(version);
			}
			this.facts.checkNotLeftOut(history.next());
			this.events += history.versions().size();
			this.unchained += chain.unchained();
		}

		Verification result(String network, CountedVersions counted) {
			Verdict verdict = this.faults.verdict();
			count(verdict).increment();
			return new Verification(network, verdict, counted.complete(), counted.versions().size(), this.events,
					this.seals.sealed(), this.seals.notYetSealed(), this.unchained, this.seals.seals(),
					this.faults.kept(), VerificationService.this.clock.instant().truncatedTo(ChronoUnit.MILLIS));
		}

	}

}
