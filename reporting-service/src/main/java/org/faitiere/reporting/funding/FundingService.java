package org.faitiere.reporting.funding;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.faitiere.reporting.network.Networks;
import org.faitiere.reporting.query.View;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

/**
 * Tells who funds the projects of a network, with how much.
 */
@Service
class FundingService {

	private final FundingRepository funding;

	private final Networks networks;

	FundingService(FundingRepository funding, Networks networks) {
		this.funding = funding;
		this.networks = networks;
	}

	Funding answer(View view, @Nullable String currency, FundingGroups.By by) {
		String network = view.network().id();
		List<Project> projects = this.funding.projects(network)
			.stream()
			.filter((it) -> view.whole() || it.isPublic())
			.toList();
		List<Transaction> transactions = this.funding.transactions(network)
			.stream()
			.filter((it) -> view.whole() || it.isPublic())
			.toList();
		Ledger ledger = Ledger.of(projects, transactions, this.networks.activeMembers(network));
		Names names = new Names(this.networks.organisations(organisations(projects, transactions)), view.whole());
		return answer(view, currency, ledger, new FundingGroups(by, names));
	}

	private static Funding answer(View view, @Nullable String wanted, Ledger ledger, FundingGroups groups) {
		List<Funding.CurrencyTotals> byCurrency = byCurrency(ledger.entries());
		String only = (byCurrency.size() == 1) ? byCurrency.getFirst().currency() : null;
		String currency = (wanted != null) ? wanted : only;
		Ledger shown = (wanted != null) ? ledger.in(wanted) : ledger;
		return new Funding(view.network().slug(), currency,
				(currency != null) ? Amounts.of(currency, shown.entries()) : null, byCurrency,
				groups.of(shown, currency), (wanted != null) ? byCurrency(ledger.outside(wanted)) : List.of(),
				groups.internalTransfers(ledger));
	}

	private static List<Funding.CurrencyTotals> byCurrency(Collection<Entry> entries) {
		return entries.stream()
			.collect(Collectors.groupingBy((it) -> it.money().getCurrency().getCurrencyCode()))
			.entrySet()
			.stream()
			.map((it) -> new Funding.CurrencyTotals(it.getKey(), Amounts.of(it.getKey(), it.getValue())))
			.sorted((one, other) -> one.currency().compareTo(other.currency()))
			.toList();
	}

	private static Set<String> organisations(List<Project> projects, List<Transaction> transactions) {
		return Stream
			.concat(projects.stream().flatMap((it) -> it.participants().stream()),
					transactions.stream().flatMap((it) -> Stream.of(it.provider(), it.receiver())))
			.filter(Objects::nonNull)
			.map(Party::organisationId)
			.filter(Objects::nonNull)
			.collect(Collectors.toCollection(LinkedHashSet::new));
	}

}
