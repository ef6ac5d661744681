package org.faitiere.project.project;

import java.time.DateTimeException;
import java.time.LocalDate;

import org.faitiere.project.vocabulary.Money;
import org.faitiere.support.aggregate.BrokenRules;
import org.faitiere.support.aggregate.Text;
import org.jspecify.annotations.Nullable;

/**
 * What a project is expected to cost in a period of at most one year (IATI rule 7.5.3).
 *
 * @param id id within the project
 * @param type original or revised
 * @param status indicative or committed
 * @param periodStart first day
 * @param periodEnd last day
 * @param value the amount
 * @param description what a reader must know of it
 */
public record Budget(String id, Type type, Status status, String periodStart, String periodEnd, Money value,
		@Nullable Text description) {

	public Budget {
		type = (type != null) ? type : Type.ORIGINAL;
		status = (status != null) ? status : Status.INDICATIVE;
		LocalDate start = day(periodStart, "periodStart");
		LocalDate end = day(periodEnd, "periodEnd");
		BrokenRules.Checks checks = BrokenRules.checks()
			.require(!end.isBefore(start), "periodEnd", "endBeforeStart")
			.require(end.isBefore(start.plusYears(1)), "periodEnd", "budgetOverOneYear")
			.require(value != null, "value", "required");
		if (value != null) {
			value.check(checks, "value");
		}
		checks.done();
	}

	private static LocalDate day(@Nullable String value, String field) {
		try {
			return LocalDate.parse((value != null) ? value : "");
		}
		catch (DateTimeException ex) {
			throw new BrokenRules(field, (value != null) ? "day" : "required");
		}
	}

	/**
	 * IATI code list BudgetType.
	 */
	public enum Type {

		ORIGINAL, REVISED

	}

	/**
	 * IATI code list BudgetStatus.
	 */
	public enum Status {

		INDICATIVE, COMMITTED

	}

}
