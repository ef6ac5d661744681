package org.faitiere.organisation.vocabulary;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.faitiere.support.aggregate.BrokenRules;
import org.jspecify.annotations.Nullable;

/**
 * The codes that a profile may use.
 *
 * @param topics codes of the code list {@code topics}
 * @param countries ISO 3166-1 alpha-2
 * @param regions ISO 3166-2, complete for the countries that appear in it
 */
public record KnownCodes(Set<String> topics, Set<String> countries, Set<String> regions) {

	private static final int MAX_TOPICS = 20;

	private static final Pattern REGION = Pattern.compile("[A-Z]{2}-[A-Z0-9]{1,3}");

	public void checkTopics(BrokenRules.Checks checks, List<String> given) {
		checks.require(given.size() <= MAX_TOPICS, "topics", "tooMany", MAX_TOPICS);
		for (int i = 0; i < given.size(); i++) {
			checks.require(this.topics.contains(given.get(i)), "topics[" + i + "]", "unknownCode", given.get(i));
		}
	}

	public void checkCountry(BrokenRules.Checks checks, @Nullable String country) {
		checks.require(country == null || this.countries.contains(country), "country", "unknownCode",
				String.valueOf(country));
	}

	/**
	 * Where the list of regions is complete, a region has to be in it; elsewhere only the
	 * form is checked.
	 */
	public void checkRegion(BrokenRules.Checks checks, @Nullable String region, @Nullable String country) {
		if (region != null) {
			checks.require(isRegion(region), "region", "unknownCode", region)
				.require(country == null || region.startsWith(country + "-"), "region", "regionOfOtherCountry");
		}
	}

	private boolean isRegion(String region) {
		if (!REGION.matcher(region).matches() || !this.countries.contains(region.substring(0, 2))) {
			return false;
		}
		Set<String> listed = this.regions.stream().map((code) -> code.substring(0, 2)).collect(Collectors.toSet());
		return !listed.contains(region.substring(0, 2)) || this.regions.contains(region);
	}

}
