package org.faitiere.reporting.funding;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;

import org.javamoney.moneta.Money;

/**
 * The one exchange rate that is law: 655.957 XOF are a euro, whatever the date.
 */
final class LegalRate {

	static final Set<String> CURRENCIES = Set.of("EUR", "XOF");

	private static final BigDecimal XOF_PER_EURO = new BigDecimal("655.957");

	private LegalRate() {
	}

	/**
	 * The amount in another currency; empty where the law sets no rate.
	 */
	static Optional<Money> convert(Money amount, String currency) {
		String from = amount.getCurrency().getCurrencyCode();
		if (from.equals(currency)) {
			return Optional.of(amount);
		}
		if (!CURRENCIES.contains(from) || !CURRENCIES.contains(currency)) {
			return Optional.empty();
		}
		Money converted = "EUR".equals(from) ? amount.multiply(XOF_PER_EURO) : amount.divide(XOF_PER_EURO);
		return Optional.of(Money.of(converted.getNumber(), currency));
	}

}
