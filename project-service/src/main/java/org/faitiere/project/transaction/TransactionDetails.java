package org.faitiere.project.transaction;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;

import org.faitiere.project.vocabulary.Money;
import org.faitiere.support.aggregate.BrokenRules;
import org.faitiere.support.aggregate.Text;
import org.jspecify.annotations.Nullable;

/**
 * What people tell of a transaction; always complete and consistent.
 *
 * @param type IATI code list TransactionType: 1 incoming funds, 2 outgoing commitment, 3
 * disbursement, 4 expenditure, 11 incoming commitment and so on
 * @param date the day on which it took effect
 * @param value the amount in its own currency
 * @param provider who gives
 * @param receiver who takes
 * @param description what it was for
 */
public record TransactionDetails(String type, String date, Money value, @Nullable Counterparty provider,
		@Nullable Counterparty receiver, @Nullable Text description) {

	private static final Pattern TYPE = Pattern.compile("[1-9]|1[0-3]");

	private static final int LONGEST_TEXT = 2_000;

	public TransactionDetails {
		BrokenRules.Checks checks = BrokenRules.checks();
		checks.require(type != null, "type", "required")
			.require(type == null || TYPE.matcher(type).matches(), "type", "unknownCode", String.valueOf(type))
			.require(date != null, "date", "required")
			.require(date == null || isDay(date), "date", "day")
			.require(value != null, "value", "required")
			.require(provider == null || !provider.party().lacksName(), "provider.name", "required")
			.require(receiver == null || !receiver.party().lacksName(), "receiver.name", "required")
			.require(description == null || description.length() <= LONGEST_TEXT, "description", "tooLong",
					LONGEST_TEXT);
		if (value != null) {
			value.check(checks, "value");
		}
		checks.done();
	}

	/**
	 * Refuses a day that has not come (IATI rule 11.2.1).
	 */
	void demandNotAfter(LocalDate today) {
		BrokenRules.checks().require(!LocalDate.parse(this.date).isAfter(today), "date", "inFuture").done();
	}

	TransactionDetails with(@Nullable Counterparty newProvider, @Nullable Counterparty newReceiver) {
		return new TransactionDetails(this.type, this.date, this.value, newProvider, newReceiver, this.description);
	}

	private static boolean isDay(String date) {
		try {
			return LocalDate.parse(date).getYear() > 0;
		}
		catch (DateTimeException ex) {
			return false;
		}
	}

}
