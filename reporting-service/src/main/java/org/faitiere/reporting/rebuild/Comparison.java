package org.faitiere.reporting.rebuild;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

import org.faitiere.reporting.generation.Compared;
import org.faitiere.reporting.generation.Generation;
import org.faitiere.reporting.generation.Pair;

/**
 * Finds what differs between two generations while both follow a log that goes on. What
 * looks different may only be of another moment; it is different if it stays so when both
 * have taken all that was in the log.
 */
class Comparison {

	private static final int TOGETHER = 1000;

	private static final int JUDGED_TOGETHER = 20_000;

	private static final int ROUNDS = 20;

	private static final int LOOKS = 10;

	private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);

	private final Compared compared;

	private final Generation was;

	private final Generation is;

	private final Runnable caughtUp;

	private final Runnable check;

	private final List<Pair> suspects = new ArrayList<>();

	private final List<String> differing = new ArrayList<>();

	Comparison(Compared compared, Generation was, Generation is, Runnable caughtUp, Runnable check) {
		this.compared = compared;
		this.was = was;
		this.is = is;
		this.caughtUp = caughtUp;
		this.check = check;
	}

	void forEachDifference(Consumer<Pair> consumer) {
		this.compared.forEachDifferent(this.was, this.is, (pair) -> {
			this.check.run();
			this.suspects.add(pair);
			if (this.suspects.size() == TOGETHER) {
				settle(consumer);
			}
		});
		settle(consumer);
		judge();
	}

	private void settle(Consumer<Pair> consumer) {
		Map<String, Suspect> open = new HashMap<>();
		this.suspects.forEach((it) -> open.put(it.key(), new Suspect(this.compared, it)));
		this.suspects.clear();
		for (int round = 0; round < ROUNDS && !open.isEmpty(); round++) {
			this.caughtUp.run();
			look(open, consumer);
			for (int look = 0; look < LOOKS && !open.isEmpty(); look++) {
				LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
				glance(open);
			}
		}
		open.values().forEach((it) -> report(it.last(), consumer));
	}

	private void look(Map<String, Suspect> open, Consumer<Pair> consumer) {
		for (Pair pair : this.compared.read(this.was, this.is, List.copyOf(open.keySet()))) {
			Suspect suspect = open.get(pair.key());
			boolean stays = pair.equals(suspect.last());
			if (suspect.agreesWith(pair)) {
				open.remove(pair.key());
			}
			else if (stays) {
				open.remove(pair.key());
				report(pair, consumer);
			}
		}
	}

	/**
	 * What moves fast is rarely read at the same moment in both; but both pass through
	 * the same values.
	 */
	private void glance(Map<String, Suspect> open) {
		this.compared.read(this.was, this.is, List.copyOf(open.keySet()))
			.stream()
			.filter((it) -> open.get(it.key()).agreesWith(it))
			.toList()
			.forEach((it) -> open.remove(it.key()));
	}

	private void report(Pair pair, Consumer<Pair> consumer) {
		consumer.accept(pair);
		this.differing.add(pair.key());
		if (this.differing.size() == JUDGED_TOGETHER) {
			judge();
		}
	}

	private void judge() {
		if (!this.differing.isEmpty()) {
			this.compared.judge(this.is, this.differing, this.caughtUp);
			this.differing.clear();
		}
	}

}
