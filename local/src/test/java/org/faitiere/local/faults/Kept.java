package org.faitiere.local.faults;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * An activity as its client knows it from the answers: what was acknowledged, neither
 * more nor less.
 *
 * @param id its id
 * @param status where it stands
 * @param told what was told of it last
 * @param events what happened to it, by the last word of the events' types; their number
 * is its version
 */
record Kept(String id, String status, Told told, List<String> events) {

	static final String DELETED = "DELETED";

	static Kept entered(String id, String status, Told told) {
		return new Kept(id, status, told, List.of(status.toLowerCase()));
	}

	Kept corrected(Told correction) {
		return new Kept(this.id, this.status, correction, plus("corrected"));
	}

	Kept become(String next) {
		return new Kept(this.id, next, this.told, plus(next.toLowerCase()));
	}

	private List<String> plus(String event) {
		return Stream.concat(this.events.stream(), Stream.of(event)).toList();
	}

	long version() {
		return this.events.size();
	}

	boolean isDeleted() {
		return this.status.equals(DELETED);
	}

	boolean isCounted(Set<String> statuses) {
		return statuses.contains(this.status);
	}

}
