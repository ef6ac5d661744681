package org.faitiere.reporting.funding;

import java.util.ArrayList;
import java.util.List;

import org.faitiere.support.aggregate.Text;
import org.jspecify.annotations.Nullable;

import static org.faitiere.reporting.fact.AnActivity.CNSC;

/**
 * Projects and their transactions for tests.
 */
final class AProject {

	private String id = "project-1";

	private String network = CNSC;

	private String status = "IMPLEMENTATION";

	private final List<Party> participants = new ArrayList<>();

	private final List<Budget> budgets = new ArrayList<>();

	private String visibility = "PUBLIC";

	private boolean sensitive;

	private AProject() {
	}

	static AProject aProject() {
		return new AProject();
	}

	AProject id(String id) {
		this.id = id;
		return this;
	}

	AProject of(String network) {
		this.network = network;
		return this;
	}

	AProject status(String status) {
		this.status = status;
		return this;
	}

	AProject fundedBy(String name) {
		this.participants.add(new Party(null, name, Party.FUNDING));
		return this;
	}

	AProject fundedByOrganisation(String id) {
		this.participants.add(new Party(id, null, Party.FUNDING));
		return this;
	}

	AProject through(String name) {
		this.participants.add(new Party(null, name, Party.EXTENDING));
		return this;
	}

	AProject budget(String type, String start, String end, String amount, String currency) {
		this.budgets.add(new Budget(type, start, end, new Amount(amount, currency)));
		return this;
	}

	AProject visibleTo(String visibility) {
		this.visibility = visibility;
		return this;
	}

	AProject sensitive() {
		this.sensitive = true;
		return this;
	}

	Project build() {
		return new Project(this.id, this.network, Text.of("Projet " + this.id), this.status, this.participants,
				this.budgets, this.visibility, this.sensitive);
	}

	static Transaction transaction(String project, String type, String amount, String currency,
			@Nullable String provider) {
		return new Transaction(type + "-" + amount, CNSC, project, type, "2023-06-15", new Amount(amount, currency),
				(provider != null) ? new Party(null, provider, null) : null, null, "PUBLIC", false);
	}

	static Transaction transfer(String type, String from, String to) {
		return new Transaction(type + from + to, CNSC, "project-1", type, "2023-06-15", new Amount("100.00", "EUR"),
				new Party(from, "Name of " + from, null), new Party(to, "Name of " + to, null), "PUBLIC", false);
	}

}
