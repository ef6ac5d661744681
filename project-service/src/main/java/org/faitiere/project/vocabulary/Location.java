package org.faitiere.project.vocabulary;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import org.faitiere.support.aggregate.BrokenRules;
import org.jspecify.annotations.Nullable;

/**
 * A place, as exactly as it is known.
 *
 * @param country ISO 3166-1 alpha-2
 * @param region ISO 3166-2
 * @param place name of a town, prefecture, commune or canton
 */
public record Location(@Nullable String country, @Nullable String region, @Nullable String place) {

	private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

	private static final Pattern REGION = Pattern.compile("[A-Z]{2}-[A-Z0-9]{1,3}");

	// Where the platform's networks work, the list is complete; elsewhere only the form
	// is checked.
	private static final Set<String> LISTED = Set.of("TG", "ML", "TN");

	private static final Set<String> REGIONS = Set.of("TG-C", "TG-K", "TG-M", "TG-P", "TG-S", "ML-1", "ML-2", "ML-3",
			"ML-4", "ML-5", "ML-6", "ML-7", "ML-8", "ML-9", "ML-10", "ML-BKO", "TN-11", "TN-12", "TN-13", "TN-14",
			"TN-21", "TN-22", "TN-23", "TN-31", "TN-32", "TN-33", "TN-34", "TN-41", "TN-42", "TN-43", "TN-51", "TN-52",
			"TN-53", "TN-61", "TN-71", "TN-72", "TN-73", "TN-81", "TN-82", "TN-83");

	/**
	 * A region names its country.
	 */
	public Location {
		country = (country == null && region != null && REGION.matcher(region).matches()) ? region.substring(0, 2)
				: country;
	}

	/**
	 * Checks codes.
	 * @param path path of this location in the request
	 */
	public void check(BrokenRules.Checks checks, String path) {
		checks.require(this.country != null || this.place != null, path, "required");
		checks.require(this.country == null || COUNTRIES.contains(this.country), path + ".country", "unknownCode",
				String.valueOf(this.country));
		checks.require(this.region == null || isKnownRegion(this.region), path + ".region", "unknownCode",
				String.valueOf(this.region));
		checks.require(this.region == null || this.region.startsWith(this.country + "-"), path + ".region",
				"regionOfOtherCountry");
		checks.require(this.place == null || this.place.length() <= 200, path + ".place", "tooLong", 200);
	}

	private static boolean isKnownRegion(String region) {
		return REGION.matcher(region).matches()
				&& (!LISTED.contains(region.substring(0, 2)) || REGIONS.contains(region));
	}

}
