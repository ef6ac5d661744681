package org.faitiere.project.transaction;

import java.time.Clock;

import org.faitiere.project.network.Networks;
import org.faitiere.project.network.Visible;
import org.faitiere.project.project.ProjectState;
import org.faitiere.project.project.Projects;
import org.faitiere.project.vocabulary.Visibility;
import org.faitiere.support.access.Reader;
import org.faitiere.support.page.IfMatch;
import org.faitiere.support.page.Page;
import org.faitiere.support.page.PageRequest;
import org.faitiere.support.problem.ProblemException;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

/**
 * The use cases of transactions: load, decide, save.
 */
@Service
class Transactions {

	private final TransactionRepository transactions;

	private final Projects projects;

	private final Networks networks;

	private final Clock clock;

	Transactions(TransactionRepository transactions, Projects projects, Networks networks, Clock clock) {
		this.transactions = transactions;
		this.projects = projects;
		this.networks = networks;
		this.clock = clock;
	}

	Page<Transaction> list(String projectId, Reader reader, PageRequest page) {
		return this.transactions.list(this.projects.visible(projectId, reader).id(), page);
	}

	Transaction get(String projectId, String id, Reader reader) {
		this.projects.visible(projectId, reader);
		return this.transactions.find(projectId, id).orElseThrow(ProblemException::notFound);
	}

	Transaction record(String id, String projectId, TransactionDetails details, Reader reader) {
		ProjectState project = this.projects.writable(projectId, reader);
		TransactionDetails complete = completed(details, reader);
		// A retry after a crash finds what its first try has saved.
		return this.transactions.find(projectId, id)
			.orElseGet(() -> this.transactions.save(Transaction.record(id, project.networkId(), projectId, complete,
					visibilityOf(project), this.clock.instant()), reader.subject()));
	}

	Transaction correct(String projectId, String id, TransactionDetails details, IfMatch seen, Reader reader) {
		ProjectState project = this.projects.writable(projectId, reader);
		Transaction transaction = seen(projectId, id, seen);
		return this.transactions.save(
				transaction.correct(completed(details, reader), visibilityOf(project), this.clock.instant()),
				reader.subject());
	}

	void annul(String projectId, String id, IfMatch seen, Reader reader) {
		this.projects.writable(projectId, reader);
		this.transactions.save(seen(projectId, id, seen).annul(this.clock.instant()), reader.subject());
	}

	/**
	 * What a project got, from whom, and what it spent.
	 */
	Funding funding(String projectId, Reader reader) {
		ProjectState project = this.projects.visible(projectId, reader);
		return Funding.of(project, this.transactions.all(projectId));
	}

	private Transaction seen(String projectId, String id, IfMatch seen) {
		Transaction transaction = this.transactions.find(projectId, id).orElseThrow(ProblemException::notFound);
		seen.check(transaction.version());
		return transaction;
	}

	private static Visibility visibilityOf(ProjectState project) {
		return project.sensitive() ? Visibility.NETWORK : project.visibility();
	}

	private TransactionDetails completed(TransactionDetails details, Reader reader) {
		Visible visible = this.networks.visibleTo(reader, Projects.WRITE);
		return details.with(named(details.provider(), "provider", visible),
				named(details.receiver(), "receiver", visible));
	}

	private @Nullable Counterparty named(@Nullable Counterparty party, String field, Visible visible) {
		return (party != null) ? party.withName(this.networks.known(party.party(), field, visible).name()) : null;
	}

}
