package org.faitiere.reporting.funding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Puts amounts into groups by funder, by year or by project.
 *
 * @param by what to group by
 * @param names what the reader may call whom
 */
record FundingGroups(By by, Names names) {

	private static final String NOT_SPECIFIED = "NOT_SPECIFIED";

	/**
	 * The groups, one for each currency in them.
	 * @param currency the currency of groups without any amount: a funder or project is
	 * shown even where no amount is known
	 */
	List<Funding.FundingGroup> of(Ledger ledger, @Nullable String currency) {
		Map<String, Collected> groups = new LinkedHashMap<>();
		ledger.projects().forEach((it) -> named(groups, it));
		ledger.entries().forEach((it) -> add(groups, it));
		List<Funding.FundingGroup> found = new ArrayList<>();
		groups.forEach((key, group) -> group.write(key, currency, found));
		found.sort(Comparator.comparing((Funding.FundingGroup it) -> it.key().equals(NOT_SPECIFIED))
			.thenComparing((it) -> (this.by != By.YEAR && it.name() != null) ? it.name() : it.key())
			.thenComparing(Funding.FundingGroup::currency));
		return found;
	}

	List<Funding.InternalTransfer> internalTransfers(Ledger ledger) {
		return ledger.internal()
			.stream()
			.map((it) -> new Funding.InternalTransfer(it.id(), it.projectId(), it.date(), it.value(),
					this.names.of(it.provider()), this.names.of(it.receiver())))
			.toList();
	}

	private void named(Map<String, Collected> groups, Project project) {
		if (this.by == By.PROJECT) {
			collected(groups, project);
		}
		if (this.by == By.FUNDER) {
			project.participants(Party.FUNDING)
				.forEach((it) -> collected(groups, it).chain.addAll(this.names.of(Entry.chainOf(project, it))));
		}
	}

	private void add(Map<String, Collected> groups, Entry entry) {
		Collected group = switch (this.by) {
			case FUNDER -> collected(groups, entry.funder());
			case YEAR -> groups.computeIfAbsent(entry.year(), (key) -> new Collected(null));
			case PROJECT -> collected(groups, entry.project());
		};
		group.entries.add(entry);
		if (this.by == By.FUNDER) {
			group.chain.addAll(this.names.of(entry.chain()));
		}
	}

	private static Collected collected(Map<String, Collected> groups, Project project) {
		return groups.computeIfAbsent(project.id(),
				(key) -> new Collected((project.title() != null) ? project.title().any() : null));
	}

	private Collected collected(Map<String, Collected> groups, @Nullable Party funder) {
		return groups.computeIfAbsent(keyOf(funder), (key) -> new Collected(this.names.of(funder)));
	}

	private static String keyOf(@Nullable Party funder) {
		if (funder != null && funder.organisationId() != null) {
			return funder.organisationId();
		}
		return (funder != null && funder.name() != null) ? funder.name() : NOT_SPECIFIED;
	}

	/**
	 * What funding can be grouped by.
	 */
	enum By {

		FUNDER, YEAR, PROJECT

	}

	/**
	 * What belongs to one group.
	 */
	private static final class Collected {

		private final @Nullable String name;

		private final Set<String> chain = new LinkedHashSet<>();

		private final List<Entry> entries = new ArrayList<>();

		Collected(@Nullable String name) {
			this.name = name;
		}

		void write(String key, @Nullable String currency, List<Funding.FundingGroup> found) {
			Map<String, List<Entry>> byCurrency = new LinkedHashMap<>();
			this.entries.forEach((it) -> byCurrency
				.computeIfAbsent(it.money().getCurrency().getCurrencyCode(), (code) -> new ArrayList<>())
				.add(it));
			if (byCurrency.isEmpty()) {
				byCurrency.put((currency != null) ? currency : "EUR", List.of());
			}
			byCurrency.forEach((code, entries) -> found.add(
					Funding.FundingGroup.of(key, this.name, List.copyOf(this.chain), code, Amounts.of(code, entries))));
		}

	}

}
