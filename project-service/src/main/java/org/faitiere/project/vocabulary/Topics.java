package org.faitiere.project.vocabulary;

import java.util.List;
import java.util.Set;

import org.faitiere.support.aggregate.BrokenRules;

/**
 * The codes of the code list {@code topics}.
 */
public final class Topics {

	static final Set<String> CODES = Set.of("governance", "democracy", "elections", "civic-education", "gender",
			"human-rights", "decentralisation", "local-governance", "peace-security", "small-arms", "violent-extremism",
			"social-cohesion", "media", "capacity-building", "children-youth-rights", "violence-against-women",
			"public-policy", "transparency", "advocacy", "regional-integration");

	private Topics() {
	}

	public static void check(List<String> topics, BrokenRules.Checks checks) {
		for (int i = 0; i < topics.size(); i++) {
			checks.require(CODES.contains(topics.get(i)), "topics[" + i + "]", "unknownCode", topics.get(i));
		}
	}

}
