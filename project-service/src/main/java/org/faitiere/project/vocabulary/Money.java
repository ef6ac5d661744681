package org.faitiere.project.vocabulary;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.faitiere.support.aggregate.BrokenRules;

/**
 * An amount in the currency in which it was agreed or paid; never converted here.
 *
 * @param amount decimal number as a string, so that no reader rounds it
 * @param currency ISO 4217
 */
public record Money(String amount, String currency) {

	private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies()
		.stream()
		.map(Currency::getCurrencyCode)
		.collect(Collectors.toSet());

	// IATI and banks alike: no thousands separator, a point, at most four decimals.
	private static final Pattern AMOUNT = Pattern.compile("-?\\d{1,15}(\\.\\d{1,4})?");

	public static Money of(BigDecimal amount, String currency) {
		int decimals = Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
		return new Money(amount.setScale(Math.max(decimals, amount.stripTrailingZeros().scale())).toPlainString(),
				currency);
	}

	/**
	 * Checks form and currency.
	 * @param path path of this amount in the request
	 */
	public void check(BrokenRules.Checks checks, String path) {
		checks.require(this.amount != null && AMOUNT.matcher(this.amount).matches(), path + ".amount", "amount");
		checks.require(this.currency != null && CURRENCIES.contains(this.currency), path + ".currency", "unknownCode",
				String.valueOf(this.currency));
	}

	public BigDecimal number() {
		return new BigDecimal(this.amount);
	}

}
