package org.faitiere.reporting.funding;

import java.math.BigDecimal;

import org.javamoney.moneta.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The exchange rate that is law.
 */
class LegalRateTests {

	@ParameterizedTest
	@CsvSource({ "390000.00, EUR, XOF, 255823230", "655957, XOF, EUR, 1000.00", "1, XOF, EUR, 0.00",
			"5, EUR, EUR, 5.00" })
	void converts(String amount, String from, String to, String result) {
		Money money = Money.of(new BigDecimal(amount), from);

		assertThat(LegalRate.convert(money, to).map(Amount::of)).contains(new Amount(result, to));
	}

	@Test
	void convertsNothingElse() {
		assertThat(LegalRate.convert(Money.of(1, "USD"), "EUR")).isEmpty();
		assertThat(LegalRate.convert(Money.of(1, "EUR"), "USD")).isEmpty();
	}

}
