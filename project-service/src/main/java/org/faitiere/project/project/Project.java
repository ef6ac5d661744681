package org.faitiere.project.project;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.faitiere.project.vocabulary.Visibility;
import org.faitiere.support.aggregate.BrokenRules;
import org.faitiere.support.aggregate.Change;
import org.faitiere.support.aggregate.ChangedFields;
import org.faitiere.support.aggregate.PartialDate;
import org.jspecify.annotations.Nullable;

import static org.faitiere.project.project.ProjectStatus.CANCELLED;
import static org.faitiere.project.project.ProjectStatus.CLOSED;
import static org.faitiere.project.project.ProjectStatus.FINALISATION;
import static org.faitiere.project.project.ProjectStatus.IMPLEMENTATION;
import static org.faitiere.project.project.ProjectStatus.PIPELINE;
import static org.faitiere.project.project.ProjectStatus.SUSPENDED;

/**
 * A project of a network, with its parts and budgets; the rules of its life are here.
 *
 * @param id UUIDv7
 * @param version starts at 1, and grows by one with each change
 * @param networkId the network that it belongs to
 * @param details what people tell of it
 * @param status where it stands
 * @param actualStart day on which work began, as far as known
 * @param actualEnd day on which work ended, as far as known
 * @param budgets what it is expected to cost, a period of at most one year each
 * @param createdAt when it was entered
 * @param updatedAt when it last changed
 */
record Project(String id, long version, String networkId, ProjectDetails details, ProjectStatus status,
		@Nullable PartialDate actualStart, @Nullable PartialDate actualEnd, List<Budget> budgets, Instant createdAt,
		Instant updatedAt) {

	private static final int LONGEST_REASON = 2_000;

	private static final int MOST_BUDGETS = 200;

	Project {
		budgets = List.copyOf(budgets);
		createdAt = createdAt.truncatedTo(ChronoUnit.MILLIS);
		updatedAt = updatedAt.truncatedTo(ChronoUnit.MILLIS);
	}

	static Change<Project, ProjectEvent> register(String id, String networkId, ProjectDetails details, Instant now) {
		Project project = new Project(id, 1, networkId, details, PIPELINE, null, null, List.of(), now, now);
		return new Change<>(project, new ProjectEvent.Registered());
	}

	Change<Project, ProjectEvent> revise(ProjectDetails revised, Instant now) {
		if (this.status == CANCELLED) {
			throw ProjectNotAllowed.revisable(this.status);
		}
		String published = this.details.iatiIdentifier();
		BrokenRules.checks()
			.require(published == null || published.equals(revised.iatiIdentifier()), "iatiIdentifier",
					"iatiIdentifierFixed")
			.done();
		Project next = new Project(this.id, this.version + 1, this.networkId, revised, this.status, this.actualStart,
				this.actualEnd, this.budgets, this.createdAt, now);
		return new Change<>(next, new ProjectEvent.Revised(ChangedFields.between(this.details, revised)));
	}

	Change<Project, ProjectEvent> addBudget(Budget budget, Instant now) {
		BrokenRules.checks().require(this.budgets.size() < MOST_BUDGETS, "budgets", "tooMany", MOST_BUDGETS).done();
		List<Budget> more = Stream.concat(this.budgets.stream(), Stream.of(budget)).toList();
		return new Change<>(withBudgets(more, now), new ProjectEvent.Budgeted(budget.id()));
	}

	Change<Project, ProjectEvent> removeBudget(Budget budget, Instant now) {
		List<Budget> fewer = this.budgets.stream().filter((it) -> !it.equals(budget)).toList();
		return new Change<>(withBudgets(fewer, now), new ProjectEvent.Budgeted(budget.id()));
	}

	/**
	 * Begins work, or begins again after a rest.
	 * @param date when work began, if known
	 */
	Change<Project, ProjectEvent> start(@Nullable PartialDate date, Instant now) {
		if (!isOneOf(PIPELINE, SUSPENDED)) {
			throw ProjectNotAllowed.startable(this.status);
		}
		PartialDate start = (this.actualStart != null) ? this.actualStart : date;
		return new Change<>(with(IMPLEMENTATION, start, this.actualEnd, now), new ProjectEvent.Started());
	}

	/**
	 * Ends work.
	 * @param date when work ended, if known
	 */
	Change<Project, ProjectEvent> close(@Nullable PartialDate date, Instant now) {
		if (!isOneOf(IMPLEMENTATION, FINALISATION, SUSPENDED)) {
			throw ProjectNotAllowed.closable(this.status);
		}
		BrokenRules.checks()
			.require(date == null || this.actualStart == null || !date.isSurelyBefore(this.actualStart), "date",
					"endBeforeStart")
			.done();
		return new Change<>(with(CLOSED, this.actualStart, date, now), new ProjectEvent.Closed());
	}

	Change<Project, ProjectEvent> suspend(String reason, Instant now) {
		checkReason(reason);
		if (!isOneOf(IMPLEMENTATION, FINALISATION)) {
			throw ProjectNotAllowed.suspendable(this.status);
		}
		return new Change<>(with(SUSPENDED, this.actualStart, this.actualEnd, now), new ProjectEvent.Suspended(reason));
	}

	Change<Project, ProjectEvent> cancel(String reason, Instant now) {
		checkReason(reason);
		if (isOneOf(CLOSED, CANCELLED)) {
			throw ProjectNotAllowed.cancellable(this.status);
		}
		return new Change<>(with(CANCELLED, this.actualStart, this.actualEnd, now), new ProjectEvent.Cancelled(reason));
	}

	Optional<Budget> budget(String budgetId) {
		return this.budgets.stream().filter((it) -> it.id().equals(budgetId)).findFirst();
	}

	boolean hasComponent(String componentId) {
		return this.details.components().stream().anyMatch((it) -> componentId.equals(it.id()));
	}

	/**
	 * Whether everybody may see it.
	 */
	boolean isPublic() {
		return this.details.visibility() == Visibility.PUBLIC && !this.details.sensitive();
	}

	private static void checkReason(String reason) {
		BrokenRules.checks().require(reason.length() <= LONGEST_REASON, "reason", "tooLong", LONGEST_REASON).done();
	}

	private boolean isOneOf(ProjectStatus... statuses) {
		return Set.of(statuses).contains(this.status);
	}

	private Project with(ProjectStatus next, @Nullable PartialDate start, @Nullable PartialDate end, Instant now) {
		return new Project(this.id, this.version + 1, this.networkId, this.details, next, start, end, this.budgets,
				this.createdAt, now);
	}

	private Project withBudgets(List<Budget> next, Instant now) {
		return new Project(this.id, this.version + 1, this.networkId, this.details, this.status, this.actualStart,
				this.actualEnd, next, this.createdAt, now);
	}

}
