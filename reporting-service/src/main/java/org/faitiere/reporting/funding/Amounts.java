package org.faitiere.reporting.funding;

import java.util.Collection;

import org.javamoney.moneta.Money;

/**
 * Sums of one currency.
 *
 * @param budget planned
 * @param committed promised to the network by contract
 * @param received paid to the network
 * @param outgoingCommitted promised by the network by contract
 * @param disbursed passed on by the network
 * @param spent spent by the network
 */
record Amounts(Amount budget, Amount committed, Amount received, Amount outgoingCommitted, Amount disbursed,
		Amount spent) {

	static Amounts of(String currency, Collection<Entry> entries) {
		return new Amounts(sum(currency, entries, Kind.BUDGET), sum(currency, entries, Kind.COMMITTED),
				sum(currency, entries, Kind.RECEIVED), sum(currency, entries, Kind.OUTGOING_COMMITTED),
				sum(currency, entries, Kind.DISBURSED), sum(currency, entries, Kind.SPENT));
	}

	private static Amount sum(String currency, Collection<Entry> entries, Kind kind) {
		return Amount.of(entries.stream()
			.filter((it) -> it.kind() == kind)
			.map(Entry::money)
			.reduce(Money.of(0, currency), Money::add));
	}

}
