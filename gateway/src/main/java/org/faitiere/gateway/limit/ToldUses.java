package org.faitiere.gateway.limit;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

import org.faitiere.gateway.limit.UsesOfGateway.Use;

/**
 * What clients have taken here, added up for as long as they are active.
 */
final class ToldUses {

	private static final int MOST_CLIENTS = 2000;

	// a reader that has missed this many reports counts a client's activity anew
	private static final int REPORTS = 60;

	private final Map<String, Use> uses = new HashMap<>();

	private final Map<String, Long> last = new HashMap<>();

	private long report;

	/**
	 * Adds what was taken since the last report; what has been quiet for long is left
	 * out.
	 */
	void add(Map<String, Long> taken) {
		this.report++;
		taken.forEach((client, requests) -> {
			if (this.uses.containsKey(client) || this.uses.size() < MOST_CLIENTS) {
				this.uses.merge(client, new Use(this.report, requests),
						(known, more) -> new Use(known.since(), known.taken() + more.taken()));
				this.last.put(client, this.report);
			}
		});
		this.last.values().removeIf((at) -> at < this.report - REPORTS);
		this.uses.keySet().retainAll(this.last.keySet());
	}

	Map<String, Use> uses() {
		return this.uses.entrySet()
			.stream()
			.collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
	}

	boolean areEmpty() {
		return this.uses.isEmpty();
	}

}
