package org.faitiere.project.transaction;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.faitiere.project.project.Budget;
import org.faitiere.project.project.Participant;
import org.faitiere.project.project.ProjectState;
import org.faitiere.project.vocabulary.Money;
import org.jspecify.annotations.Nullable;

/**
 * A project's money, in the currency of its budget (or of its first transaction); what is
 * in other currencies is told apart, never converted, and an amount that nobody has told
 * is absent.
 *
 * @param budget sum of the budgets
 * @param committed incoming commitments (IATI type 11)
 * @param received incoming funds (1)
 * @param disbursed disbursements to others (3)
 * @param spent own expenditure (4)
 * @param byFunder the same for each funder, with the chain over which its money comes
 * @param otherCurrencies sums in currencies other than the main one
 */
record Funding(@Nullable Money budget, @Nullable Money committed, @Nullable Money received, @Nullable Money disbursed,
		@Nullable Money spent, List<Funder> byFunder, List<OtherCurrency> otherCurrencies) {

	private static final String COMMITTED = "11";

	private static final String RECEIVED = "1";

	private static final String DISBURSED = "3";

	private static final String SPENT = "4";

	static Funding of(ProjectState project, List<Transaction> transactions) {
		String main = mainCurrency(project, transactions);
		List<OtherCurrency> others = new ArrayList<>();
		for (String currency : currencies(project, transactions)) {
			if (!currency.equals(main)) {
				others.add(new OtherCurrency(currency, sumOfBudgets(project, currency),
						sum(transactions, COMMITTED, currency), sum(transactions, RECEIVED, currency),
						sum(transactions, DISBURSED, currency), sum(transactions, SPENT, currency)));
			}
		}
		return new Funding(sumOfBudgets(project, main), sum(transactions, COMMITTED, main),
				sum(transactions, RECEIVED, main), sum(transactions, DISBURSED, main), sum(transactions, SPENT, main),
				funders(project, transactions, main), others);
	}

	private static List<Funder> funders(ProjectState project, List<Transaction> transactions, String currency) {
		Map<String, List<Transaction>> byName = new LinkedHashMap<>();
		namesOf(project, Participant.Role.FUNDING).forEach((name) -> byName.put(name, new ArrayList<>()));
		List<String> intermediaries = namesOf(project, Participant.Role.EXTENDING).toList();
		for (Transaction transaction : transactions) {
			Counterparty provider = transaction.details().provider();
			boolean incoming = List.of(COMMITTED, RECEIVED).contains(transaction.details().type());
			if (incoming && provider != null && provider.name() != null) {
				byName.computeIfAbsent(provider.name(), (name) -> new ArrayList<>()).add(transaction);
			}
		}
		return byName.entrySet()
			.stream()
			.map((it) -> new Funder(it.getKey(),
					Stream
						.concat(Stream.of(it.getKey()),
								intermediaries.stream().filter((name) -> !name.equals(it.getKey())))
						.toList(),
					sum(it.getValue(), COMMITTED, currency), sum(it.getValue(), RECEIVED, currency)))
			.toList();
	}

	private static Stream<String> namesOf(ProjectState project, Participant.Role role) {
		return project.participants()
			.stream()
			.filter((it) -> it.role() == role)
			.map(Participant::name)
			.filter(Objects::nonNull)
			.distinct();
	}

	private static TreeSet<String> currencies(ProjectState project, List<Transaction> transactions) {
		TreeSet<String> currencies = new TreeSet<>();
		project.budgets().forEach((it) -> currencies.add(it.value().currency()));
		transactions.forEach((it) -> currencies.add(it.details().value().currency()));
		return currencies;
	}

	private static String mainCurrency(ProjectState project, List<Transaction> transactions) {
		if (!project.budgets().isEmpty()) {
			return project.budgets().getFirst().value().currency();
		}
		return transactions.isEmpty() ? "" : transactions.getFirst().details().value().currency();
	}

	private static @Nullable Money sumOfBudgets(ProjectState project, String currency) {
		return sum(project.budgets().stream().map(Budget::value), currency);
	}

	private static @Nullable Money sum(List<Transaction> transactions, String type, String currency) {
		return sum(transactions.stream()
			.filter((it) -> it.details().type().equals(type))
			.map((it) -> it.details().value()), currency);
	}

	private static @Nullable Money sum(Stream<Money> amounts, String currency) {
		return amounts.filter((it) -> it.currency().equals(currency))
			.map(Money::number)
			.reduce(BigDecimal::add)
			.map((total) -> Money.of(total, currency))
			.orElse(null);
	}

	/**
	 * What one funder gives.
	 *
	 * @param name its name
	 * @param chain the names that the money passes, from the funder on
	 * @param committed what it has promised
	 * @param received what has come
	 */
	record Funder(String name, List<String> chain, @Nullable Money committed, @Nullable Money received) {
	}

	/**
	 * Sums in one more currency.
	 */
	record OtherCurrency(String currency, @Nullable Money budget, @Nullable Money committed, @Nullable Money received,
			@Nullable Money disbursed, @Nullable Money spent) {
	}

}
