package org.faitiere.reporting.fact;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.jspecify.annotations.Nullable;

import static org.faitiere.reporting.fact.AnActivity.anActivity;

/**
 * Activities of all shapes, the same ones for the same seed.
 */
public final class RandomActivities {

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
