package org.faitiere.benchmarks;

import java.time.Duration;
import java.util.List;

/**
 * How much work a run does.
 *
 * @param rates activities reported a second
 * @param sizes numbers of activities at which questions are asked, growing
 * @param rounds how often a measurement is repeated
 * @param warmUp how long a load runs before it is measured
 * @param measured how long it is measured in each round
 * @param patience how long anything may take before the run gives up
 * @param profiled whether the Flight Recorder runs in each process
 */
record Effort(List<Integer> rates, List<Integer> sizes, int rounds, Duration warmUp, Duration measured,
		Duration patience, boolean profiled) {

	static final Effort FULL = new Effort(List.of(50, 200), List.of(10_000, 100_000, 1_000_000), 3,
			Duration.ofSeconds(20), Duration.ofSeconds(30), Duration.ofHours(2), false);

	static final Effort QUICK = new Effort(List.of(20, 50), List.of(2_000, 20_000), 1, Duration.ofSeconds(10),
			Duration.ofSeconds(15), Duration.ofMinutes(5), false);

	/**
	 * The same with other rates and sizes, as far as any are given.
	 */
	Effort with(List<Integer> rates, List<Integer> sizes) {
		return new Effort(rates.isEmpty() ? this.rates : rates, sizes.isEmpty() ? this.sizes : sizes, this.rounds,
				this.warmUp, this.measured, this.patience, this.profiled);
	}

	Effort withProfiles() {
		return new Effort(this.rates, this.sizes, this.rounds, this.warmUp, this.measured, this.patience, true);
	}

}
