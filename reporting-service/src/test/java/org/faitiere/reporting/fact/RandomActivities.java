package org.faitiere.reporting.fact;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import org.jspecify.annotations.Nullable;

import static org.faitiere.reporting.fact.AnActivity.anActivity;

/**
 * Activities of all shapes, the same ones for the same seed.
 */
public final class RandomActivities {

	private static final Instant START = Instant.parse("2024-03-01T00:00:00Z");

	private static final String[] REGIONS = { "TG-M", "TG-C", "TG-K", null };

	private static final String[] PLACES = { "Lomé", "Tchamba", null };

	private static final String[] DATES = { "2023-11-30", "2024-02-01", "2024-02", "2024-02-29", "2024", "2007", null };

	private static final String[] TOPICS = { "gender", "elections", "governance" };

	private final Random random;

	public RandomActivities(long seed) {
		this.random = new Random(seed);
	}

	public Activity next(String id) {
		AnActivity activity = anActivity().id(id)
			.inProject(oneOf("0193a1f0-7c00-7000-8000-0000000000b1", "0193a1f0-7c00-7000-8000-0000000000b2", null))
			.type(oneOf("TRAINING", "DEBATE"))
			.on(oneOf(DATES))
			.level(oneOf("NATIONAL", "LOCAL", null))
			.about(Arrays.stream(TOPICS).filter((it) -> this.random.nextBoolean()).toArray(String[]::new))
			.held(1 + this.random.nextInt(3))
			.status(oneOf("PLANNED", "REPORTED", "VALIDATED", "RETURNED", "CANCELLED"))
			.visibleTo(oneOf("PUBLIC", "NETWORK"));
		times(3, () -> activity.in(oneOf(REGIONS), oneOf(PLACES)));
		times(4, () -> activity.with(line()));
		if (this.random.nextBoolean()) {
			activity.reaching(this.random.nextInt(2000), oneOf("AT_LEAST", "ESTIMATE", null));
		}
		return activity.build();
	}

	/**
	 * Histories of activities, one after the other.
	 */
	public List<Fact> histories(int activities, int mostVersions) {
		List<Fact> facts = new ArrayList<>();
		for (int activity = 0; activity < activities; activity++) {
			String id = "activity-" + activity;
			for (int version = 1; version <= 1 + upTo(mostVersions); version++) {
				facts.add(new Fact(version, id + "-" + version,
						"org.faitiere.activity." + oneOf("reported", "corrected", "deleted") + ".v1",
						START.plusSeconds(3600L * version + upTo(3600)), "cnsc-togo", next(id)));
			}
		}
		return facts;
	}

	/**
	 * The same facts in any order, some of them several times.
	 */
	public <T> List<T> disordered(List<T> facts) {
		List<T> disordered = new ArrayList<>(facts);
		times(facts.size(), () -> disordered.add(oneOf(facts)));
		Collections.shuffle(disordered, this.random);
		return disordered;
	}

	@SafeVarargs
	public final <T> T oneOf(T... values) {
		return values[this.random.nextInt(values.length)];
	}

	public <T> T oneOf(List<T> values) {
		return values.get(this.random.nextInt(values.size()));
	}

	public int upTo(int bound) {
		return this.random.nextInt(bound);
	}

	private ParticipantLine line() {
		@Nullable Location where = this.random.nextInt(3) == 0 ? new Location("TG", oneOf(REGIONS), oneOf(PLACES)) : null;
		return new ParticipantLine(this.random.nextInt(50), oneOf("EXACT", "AT_LEAST", "ESTIMATE", null),
				oneOf("FEMALE", "MALE", null), oneOf("YOUTH", "ADULT", null), oneOf("CSO", "MEDIA", null), where);
	}

	private void times(int most, Runnable action) {
		for (int times = this.random.nextInt(most + 1); times > 0; times--) {
			action.run();
		}
	}

}
