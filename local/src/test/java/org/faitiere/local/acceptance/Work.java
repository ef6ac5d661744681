package org.faitiere.local.acceptance;

import java.util.UUID;

/**
 * The work of a partner network that a test needs: a project of its own, and trainings in
 * it, so that its figures are nobody else's.
 */
final class Work {

	private final Caller partner;

	private final String network;

	private final String project;

	private Work(Caller partner, String network, String project) {
		this.partner = partner;
		this.network = network;
		this.project = project;
	}

	static Work of(Caller partner, String network) {
		return of(partner, network, "PUBLIC");
	}

	static Work of(Caller partner, String network, String visibility) {
		Answer project = partner.post("/api/v1/projects", """
				{ "networkId": "%s", "title": "Essai %s", "visibility": "%s" }""".formatted(network, UUID.randomUUID(),
				visibility));
		return new Work(partner, network, project.expect(201).id());
	}

	/**
	 * The same work, gone on with by another caller.
	 */
	Work continuedBy(Caller another) {
		return new Work(another, this.network, this.project);
	}

	String project() {
		return this.project;
	}

	Figures figures() {
		return figuresFor(this.partner);
	}

	Figures figuresFor(Caller reader) {
		return Figures.of(reader, this.network).with("project", this.project);
	}

	Answer plan(int people) {
		return this.partner.post("/api/v1/activities", training(people)).expect(201);
	}

	Answer reported(int people) {
		return report(people, "2024-02-22").expect(201);
	}

	/**
	 * Tries to report a training.
	 */
	Answer report(int people, String day) {
		return this.partner.post("/api/v1/activities", training(people, day, "PUBLIC").replace("PLANNED", "REPORTED"));
	}

	String training(int people) {
		return training(people, "2024-02-22", "PUBLIC");
	}

	String training(int people, String day, String visibility) {
		return """
				{ "networkId": "%s", "projectId": "%s", "type": "TRAINING", "title": "Formation à la gouvernance locale",
				  "startDate": "%s", "endDate": "%s", "topics": ["local-governance"],
				  "locations": [{ "country": "TG", "region": "TG-K", "place": "Kara" }],
				  "participants": [
				    { "count": %d, "sex": "FEMALE", "location": { "country": "TG", "region": "TG-K" } },
				    { "count": 10, "sex": "MALE", "audience": "CSO" } ],
				  "status": "PLANNED", "visibility": "%s" }"""
			.formatted(this.network, this.project, day, day, people, visibility);
	}

}
