package org.faitiere.local.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

import org.faitiere.local.faults.PatientCaller.Reply;

/**
 * Somebody who enters activities, corrects them and decides about them, and keeps a book
 * of what was acknowledged.
 */
final class Secretary {

	private static final String PATH = "/api/v1/activities";

	private static final Map<String, List<String>> NEXT = Map.of("PLANNED", List.of("report", "cancel"), "REPORTED",
			List.of("validate", "validate", "validate", "return", "cancel"), "VALIDATED", List.of("return", "cancel"),
			"RETURNED", List.of("report"), "CANCELLED", List.of());

	private static final Map<String, String> OUTCOME = Map.of("report", "REPORTED", "validate", "VALIDATED", "return",
			"RETURNED", "cancel", "CANCELLED");

	private final PatientCaller caller;

	private final String network;

	private final Telling telling;

	private final Random random;

	private final Summary summary;

	private final List<Kept> book = new ArrayList<>();

	Secretary(PatientCaller caller, String network, List<String> projects, Random random, Summary summary) {
		this.caller = caller;
		this.network = network;
		this.telling = new Telling(random, projects);
		this.random = random;
		this.summary = summary;
	}

	/**
	 * What was acknowledged; to be asked while nobody works.
	 */
	List<Kept> book() {
		return List.copyOf(this.book);
	}

	void work() {
		int kind = this.random.nextInt(10);
		int at = this.book.isEmpty() ? 0 : this.random.nextInt(this.book.size());
		if (kind < 4 || this.book.isEmpty() || this.book.get(at).isDeleted()) {
			enter();
		}
		else if (kind < 6) {
			correct(at);
		}
		else if (kind < 8) {
			decide(at);
		}
		else if (kind == 8 && this.random.nextInt(3) == 0) {
			delete(at);
		}
		else {
			read(at);
		}
	}

	private void enter() {
		Told told = this.telling.activity();
		String status = this.random.nextInt(3) == 0 ? "PLANNED" : "REPORTED";
		Reply reply = this.caller.post(PATH, key(), told.toJson(this.network, status));
		if (reply.status() == 201) {
			this.book.add(Kept.entered(reply.json().path("id").asText(), status, told));
			acknowledged();
		}
		else {
			this.summary.broken("A new activity is taken: " + reply);
		}
	}

	private void correct(int at) {
		Kept kept = this.book.get(at);
		if (!kept.status().equals("CANCELLED")) {
			Told told = this.telling.activity();
			Reply reply = this.caller.put(path(kept), kept.version(), told.toJson(this.network, kept.status()));
			settle(at, reply, kept.corrected(told));
		}
	}

	private void decide(int at) {
		Kept kept = this.book.get(at);
		List<String> possible = NEXT.get(kept.status());
		if (!possible.isEmpty()) {
			String verb = this.telling.oneOf(possible);
			String body = verb.equals("return") ? "{ \"comment\": \"À compléter\" }" : "{}";
			Reply reply = this.caller.command(path(kept) + "/" + verb, key(), kept.version(), body);
			settle(at, reply, kept.become(OUTCOME.get(verb)));
		}
	}

	private void delete(int at) {
		Kept kept = this.book.get(at);
		Reply reply = this.caller.delete(path(kept), kept.version());
		if (reply.status() == 204 || (reply.unsure() && reply.status() == 404)) {
			this.book.set(at, kept.become(Kept.DELETED));
			acknowledged();
		}
		else {
			this.summary.broken("A deletion is done: " + reply);
		}
	}

	private void read(int at) {
		Kept kept = this.book.get(at);
		Reply reply = this.caller.get(path(kept));
		if (reply.status() != 200 || !shows(reply, kept)) {
			this.summary.broken("Everybody reads what was acknowledged: " + kept + " -> " + reply);
		}
		this.summary.count("reads compared");
	}

	// Nobody else changes this activity: if it stands at the version and in the state
	// that
	// the first try was to bring about, then that try did it, although its answer was
	// lost.
	private void settle(int at, Reply reply, Kept next) {
		boolean refused = reply.unsure() && (reply.status() == 412 || reply.status() == 409);
		Reply shown = refused ? this.caller.get(path(next)) : reply;
		if (shown.status() == 200 && shows(shown, next)) {
			this.book.set(at, next);
			acknowledged();
			this.summary.count("lost answers settled by reading", refused ? 1 : 0);
		}
		else {
			this.summary.broken("A change is done, or shown to have been done: " + next + " -> " + reply + shown);
		}
	}

	private void acknowledged() {
		this.summary.count("writes acknowledged");
	}

	static boolean shows(Reply reply, Kept kept) {
		return reply.json().path("version").asLong() == kept.version()
				&& reply.json().path("status").asText().equals(kept.status())
				&& Told.of(reply.json()).equals(kept.told());
	}

	private String key() {
		return new UUID(this.random.nextLong(), this.random.nextLong()).toString();
	}

	private static String path(Kept kept) {
		return PATH + "/" + kept.id();
	}

}
