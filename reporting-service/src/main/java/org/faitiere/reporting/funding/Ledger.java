package org.faitiere.reporting.funding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * The amounts of a network, each counted once.
 *
 * @param projects the projects that the reader may see
 * @param entries budgets and transactions, transfers between members aside
 * @param internal transfers between members
 */
record Ledger(List<Project> projects, List<Entry> entries, List<Transaction> internal) {

	static Ledger of(List<Project> projects, List<Transaction> transactions, Set<String> members) {
		Map<String, Project> byId = projects.stream().collect(Collectors.toMap(Project::id, Function.identity()));
		List<Entry> entries = new ArrayList<>();
		projects.forEach((project) -> project.standingBudgets().forEach((it) -> entries.add(Entry.of(project, it))));
		List<Transaction> internal = new ArrayList<>();
		for (Transaction transaction : transactions) {
			Project project = byId.get(transaction.projectId());
			Kind kind = Kind.ofTransaction(transaction.type()).orElse(null);
			if (project == null || kind == null || !transaction.stands()) {
				continue;
			}
			if (isMember(transaction.provider(), members) && isMember(transaction.receiver(), members)) {
				internal.add(transaction);
			}
			else {
				entries.add(Entry.of(project, kind, transaction));
			}
		}
		return new Ledger(projects, entries, internal);
	}

	private static boolean isMember(@Nullable Party party, Set<String> members) {
		return party != null && party.organisationId() != null && members.contains(party.organisationId());
	}

	/**
	 * The same amounts in one currency; what has no legal rate is left out.
	 */
	Ledger in(String currency) {
		return new Ledger(this.projects,
				this.entries.stream()
					.flatMap((it) -> LegalRate.convert(it.money(), currency)
						.map((money) -> new Entry(it.kind(), money, it.funder(), it.chain(), it.year(), it.project()))
						.stream())
					.toList(),
				this.internal);
	}

	/**
	 * What has no legal rate into a currency.
	 */
	List<Entry> outside(String currency) {
		return this.entries.stream().filter((it) -> LegalRate.convert(it.money(), currency).isEmpty()).toList();
	}

}
