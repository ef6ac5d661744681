package org.faitiere.reporting.funding;

import java.util.List;
import java.util.Objects;

import org.faitiere.support.aggregate.Text;
import org.jspecify.annotations.Nullable;

/**
 * What funding needs of a project.
 *
 * @param id the project
 * @param networkId its network
 * @param title its title
 * @param status where it stands; the budgets of a CANCELLED one do not count
 * @param participants who takes part in which role
 * @param budgets its budgets
 * @param visibility PUBLIC, PARTNERS or NETWORK
 * @param sensitive whether it must not be shown outside of its network
 */
public record Project(String id, String networkId, @Nullable Text title, @Nullable String status,
		List<Party> participants, List<Budget> budgets, @Nullable String visibility, @Nullable Boolean sensitive) {

	public Project {
		Objects.requireNonNull(id, "id");
		Objects.requireNonNull(networkId, "networkId");
		participants = (participants != null) ? List.copyOf(participants) : List.of();
		budgets = (budgets != null) ? List.copyOf(budgets) : List.of();
	}

	boolean isPublic() {
		return "PUBLIC".equals(this.visibility) && !Boolean.TRUE.equals(this.sensitive);
	}

	/**
	 * The budgets that stand: a revised one takes the place of the original ones of its
	 * period.
	 */
	List<Budget> standingBudgets() {
		if ("CANCELLED".equals(this.status)) {
			return List.of();
		}
		List<Budget> revised = this.budgets.stream().filter(Budget::isRevised).toList();
		return this.budgets.stream()
			.filter((it) -> it.isRevised() || revised.stream().noneMatch(it::overlaps))
			.toList();
	}

	List<Party> participants(String role) {
		return this.participants.stream().filter((it) -> role.equals(it.role())).toList();
	}

	/**
	 * The funder that money of this project comes from, where there is but one.
	 */
	@Nullable Party onlyFunder() {
		List<Party> funders = participants(Party.FUNDING);
		return (funders.size() == 1) ? funders.getFirst() : null;
	}

	/**
	 * The funder behind a provider: itself, or the only funder if the provider passes its
	 * money on. Nothing is guessed where there are several.
	 */
	@Nullable Party funderBehind(@Nullable Party provider) {
		if (provider == null || (provider.organisationId() == null && provider.name() == null)) {
			return onlyFunder();
		}
		Party only = onlyFunder();
		boolean passesOn = participants(Party.EXTENDING).stream().anyMatch(provider::isSameAs);
		boolean funds = participants(Party.FUNDING).stream().anyMatch(provider::isSameAs);
		return (passesOn && !funds && only != null) ? only : provider;
	}

}
