package org.faitiere.organisation.directory;

import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * How many organisations of a list have each code; those that do not say are not counted.
 *
 * @param country by country
 * @param region by region
 * @param kind by sort of body
 * @param topic by topic; one organisation may count under several
 * @param verification by state of verification
 */
record Facets(List<Bucket> country, List<Bucket> region, List<Bucket> kind, List<Bucket> topic,
		List<Bucket> verification) {

	/**
	 * One code and its count, the largest first.
	 *
	 * @param code the code
	 * @param count how many organisations have it
	 */
	@Schema(name = "Facet")
	record Bucket(String code, long count) {
	}

}
