package org.faitiere.reporting.funding;

import java.math.BigDecimal;
import java.math.RoundingMode;

import javax.money.MonetaryAmount;

import org.javamoney.moneta.Money;

/**
 * An amount of money as it is written.
 *
 * @param amount the number, such as {@code 390000.00}
 * @param currency ISO 4217 code
 */
public record Amount(String amount, String currency) {

	public Amount {
		Money.of(new BigDecimal(amount), currency);
	}

	/**
	 * An amount, rounded to the currency's smallest unit.
	 */
	static Amount of(MonetaryAmount money) {
		int digits = money.getCurrency().getDefaultFractionDigits();
		BigDecimal number = money.getNumber().numberValueExact(BigDecimal.class).setScale(digits, RoundingMode.HALF_UP);
		return new Amount(number.toPlainString(), money.getCurrency().getCurrencyCode());
	}

	Money toMoney() {
		return Money.of(new BigDecimal(this.amount), this.currency);
	}

}
