package org.faitiere.reporting.funding;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Who funds a network's projects, with how much.
 *
 * @param network slug of the network
 * @param currency the currency of the totals: the one asked for, or the only one there is
 * @param totals the sums in that currency; transfers between members are not in them
 * @param totalsByCurrency the sums of each currency as it is
 * @param groups the sums by funder, year or project
 * @param notConverted what no legal rate converts into the currency asked for
 * @param internalTransfers transfers between members of the network, which are left out
 */
record Funding(String network, @Nullable String currency, @Nullable Amounts totals,
		List<CurrencyTotals> totalsByCurrency, List<FundingGroup> groups, List<CurrencyTotals> notConverted,
		List<InternalTransfer> internalTransfers) {

	/**
	 * Sums of one currency.
	 *
	 * @param currency the currency
	 * @param totals the sums
	 */
	record CurrencyTotals(String currency, Amounts totals) {
	}

	/**
	 * One group in one currency.
	 *
	 * @param key id or name of the funder, the year, or id of the project; NOT_SPECIFIED
	 * for what is not known
	 * @param name its name
	 * @param chain who passes the money on, from the funder to the projects
	 * @param currency the currency
	 * @param budget planned
	 * @param committed promised to the network by contract
	 * @param received paid to the network
	 * @param outgoingCommitted promised by the network by contract
	 * @param disbursed passed on by the network
	 * @param spent spent by the network
	 */
	record FundingGroup(String key, @Nullable String name, List<String> chain, String currency, Amount budget,
			Amount committed, Amount received, Amount outgoingCommitted, Amount disbursed, Amount spent) {

		static FundingGroup of(String key, @Nullable String name, List<String> chain, String currency, Amounts sums) {
			return new FundingGroup(key, name, chain, currency, sums.budget(), sums.committed(), sums.received(),
					sums.outgoingCommitted(), sums.disbursed(), sums.spent());
		}

	}

	/**
	 * A transfer between two members.
	 *
	 * @param transactionId the transaction
	 * @param projectId its project
	 * @param date its day
	 * @param value the amount
	 * @param provider name of the giver
	 * @param receiver name of the receiver
	 */
	record InternalTransfer(String transactionId, String projectId, String date, Amount value,
			@Nullable String provider, @Nullable String receiver) {
	}

}
