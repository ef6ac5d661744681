package org.faitiere.reporting.figure;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;

import org.faitiere.reporting.fact.Activity;
import org.faitiere.reporting.fact.ChangedActivity;
import org.faitiere.reporting.fact.Fact;

/**
 * Why a figure is another one at a later time.
 */
enum ChangeKind {

	/** Work that was reported in time. */
	REPORTED,
	/**
	 * Work that was reported after its period had ended and the first time had passed.
	 */
	LATE_REPORT,
	/** Reported work that says something else now. */
	CORRECTION,
	/** Reported work that was validated. */
	VALIDATION,
	/** Work that was returned to who reported it. */
	RETURN,
	/** Work that was cancelled. */
	CANCELLATION,
	/** Work that was deleted. */
	DELETION,
	/** Returned or cancelled work that counts again. */
	REOPENED,
	/** Work that was opened to the reader or closed. */
	VISIBILITY;

	private static final Map<String, ChangeKind> BY_STATUS = Map.of("RETURNED", RETURN, "CANCELLED", CANCELLATION);

	/**
	 * Why a change changes the figures of a question.
	 * @param since the first of the two times
	 */
	static ChangeKind of(Question question, Instant since, ChangedActivity changed) {
		boolean counted = changed.earlier().flatMap(question::counted).isPresent();
		boolean counts = question.counted(changed.after()).isPresent();
		if (counted == counts) {
			return CORRECTION;
		}
		return counts ? appeared(question, since, changed) : disappeared(question, changed.after());
	}

	private static ChangeKind appeared(Question question, Instant since, ChangedActivity changed) {
		Fact before = changed.earlier().filter((it) -> !"PLANNED".equals(it.activity().status())).orElse(null);
		if (before == null) {
			return isOver(changed.after().activity(), since) ? LATE_REPORT : REPORTED;
		}
		if (!before.isCounted()) {
			return REOPENED;
		}
		if (!question.shows(before)) {
			return VISIBILITY;
		}
		return question.statuses().contains(before.activity().status()) ? CORRECTION : VALIDATION;
	}

	private static ChangeKind disappeared(Question question, Fact after) {
		if (after.isDeleted()) {
			return DELETION;
		}
		if (after.isCounted() && !question.shows(after)) {
			return VISIBILITY;
		}
		// Validated work that is only reported again was returned in between.
		boolean returned = after.isCounted() && !question.statuses().contains(after.activity().status());
		return returned ? RETURN : BY_STATUS.getOrDefault(after.activity().status(), CORRECTION);
	}

	private static boolean isOver(Activity activity, Instant since) {
		LocalDate next = LocalDate.ofInstant(since.plusMillis(1), ZoneOffset.UTC);
		return activity.start().filter((it) -> it.last().isBefore(next)).isPresent();
	}

}
