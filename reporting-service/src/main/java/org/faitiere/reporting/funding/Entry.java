package org.faitiere.reporting.funding;

import java.util.List;

import org.javamoney.moneta.Money;
import org.jspecify.annotations.Nullable;

/**
 * One amount with all that it can be grouped by.
 *
 * @param kind what it means
 * @param money the amount
 * @param funder who it comes from, where that is known
 * @param chain who passes it on, from the funder to the project
 * @param year calendar year
 * @param project the project
 */
record Entry(Kind kind, Money money, @Nullable Party funder, List<Party> chain, String year, Project project) {

	/**
	 * A budget says what a project costs, not who bears it: others may add to what its
	 * named funder gives.
	 */
	static Entry of(Project project, Budget budget) {
		return new Entry(Kind.BUDGET, budget.value().toMoney(), null, List.of(), yearOf(budget.periodStart()), project);
	}

	static Entry of(Project project, Kind kind, Transaction transaction) {
		Party funder = kind.isIncoming() ? project.funderBehind(transaction.provider()) : project.onlyFunder();
		return new Entry(kind, transaction.value().toMoney(), funder, chainOf(project, funder),
				yearOf(transaction.date()), project);
	}

	/**
	 * Those who pass a funder's money on to a project; nobody does for a funder that the
	 * project does not name.
	 */
	static List<Party> chainOf(Project project, @Nullable Party funder) {
		if (funder == null || project.participants(Party.FUNDING).stream().noneMatch(funder::isSameAs)) {
			return List.of();
		}
		return project.participants(Party.EXTENDING).stream().filter((it) -> !it.isSameAs(funder)).toList();
	}

	private static String yearOf(String date) {
		return date.substring(0, 4);
	}

}
