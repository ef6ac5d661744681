package org.faitiere.reporting.figure;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

import com.fasterxml.jackson.annotation.JacksonAnnotationsInside;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Figures as a reader gets them; {@code null} where a number of people is too small to be
 * shown to the public.
 *
 * @param activities number of activities
 * @param occurrences how many times they were held
 * @param participants who took part: attendances, not distinct people
 * @param women participants known to be female
 * @param men participants known to be male
 * @param sexNotSpecified participants of whom neither is known
 * @param reached how many people were reached beyond the participants
 * @param precision how sure the number of participants is
 * @param reachedPrecision how sure the number of people reached is
 * @param suppressed {@code true} if something is hidden
 */
public record Figures(long activities, long occurrences, @Hideable @Nullable Long participants,
		@Hideable @Nullable Long women, @Hideable @Nullable Long men, @Hideable @Nullable Long sexNotSpecified,
		@Hideable @Nullable Long reached, Precision precision, Precision reachedPrecision,
		@Nullable Boolean suppressed) {

	static Figures of(Measures measures) {
		return new Figures(measures.activities(), measures.occurrences(), measures.participants().total(),
				measures.women(), measures.men(), measures.sexNotSpecified(), measures.reached().total(),
				measures.participants().precision(), measures.reached().precision(), null);
	}

	/**
	 * What has to be added to the earlier figures to get the later ones, as sure as the
	 * less sure of the two; what is hidden in one of them is hidden.
	 */
	static Figures between(Figures earlier, Figures later) {
		boolean hidden = earlier.suppressed() != null || later.suppressed() != null;
		return new Figures(later.activities() - earlier.activities(), later.occurrences() - earlier.occurrences(),
				minus(later.participants(), earlier.participants()), minus(later.women(), earlier.women()),
				minus(later.men(), earlier.men()), minus(later.sexNotSpecified(), earlier.sexNotSpecified()),
				minus(later.reached(), earlier.reached()), earlier.precision().orLessSure(later.precision()),
				earlier.reachedPrecision().orLessSure(later.reachedPrecision()), hidden ? true : null);
	}

	private static @Nullable Long minus(@Nullable Long one, @Nullable Long other) {
		return (one != null && other != null) ? Long.valueOf(one - other) : null;
	}

	/**
	 * Without the numbers of participants.
	 */
	Figures withoutPeople() {
		return new Figures(this.activities, this.occurrences, null, null, null, null, this.reached, this.precision,
				this.reachedPrecision, true);
	}

	/**
	 * Without the split by sex.
	 */
	Figures withoutSex() {
		return new Figures(this.activities, this.occurrences, this.participants, null, null, null, this.reached,
				this.precision, this.reachedPrecision, true);
	}

	/**
	 * Without the number of people reached.
	 */
	Figures withoutReached() {
		return new Figures(this.activities, this.occurrences, this.participants, this.women, this.men,
				this.sexNotSpecified, null, this.precision, this.reachedPrecision, true);
	}

	/**
	 * A number that is there as {@code null} where it is hidden, so that it is not taken
	 * for nothing.
	 */
	@Retention(RetentionPolicy.RUNTIME)
	@JacksonAnnotationsInside
	@JsonInclude(JsonInclude.Include.ALWAYS)
	@Schema(types = { "integer", "null" }, format = "int64", requiredMode = Schema.RequiredMode.REQUIRED)
	@interface Hideable {

	}

}
