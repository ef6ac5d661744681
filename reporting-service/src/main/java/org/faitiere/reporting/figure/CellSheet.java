package org.faitiere.reporting.figure;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

import org.faitiere.reporting.fact.Exposure;

/**
 * The cells that are kept in one document: those of one breakdown and period, so that a
 * busy month is written in few documents and a question reads few.
 *
 * @param networkId the network
 * @param breakdown code of the breakdown
 * @param period month or year; empty for what has no date
 * @param exposure PUBLIC or NETWORK
 * @param status REPORTED or VALIDATED
 */
record CellSheet(String networkId, String breakdown, String period, String exposure, String status) {

	private static final String NO_KEY = "all";

	static CellSheet of(CellKey key) {
		return new CellSheet(key.networkId(), key.breakdown(), key.period(), key.exposure(), key.status());
	}

	/**
	 * The sheets that may hold what a question is about.
	 * @param periods the periods that there are
	 */
	static List<CellSheet> of(Question question, Breakdown breakdown, Collection<String> periods) {
		return periods.stream()
			.filter(question.span()::containsPeriod)
			.flatMap((period) -> question.view()
				.exposures()
				.stream()
				.map(Exposure::name)
				.flatMap((exposure) -> question.statuses()
					.stream()
					.map((status) -> new CellSheet(question.view().network().id(), breakdown.code(), period, exposure,
							status))))
			.toList();
	}

	/**
	 * The sheet with an id.
	 */
	static CellSheet parse(String id) {
		String[] parts = id.split("\\|", -1);
		return new CellSheet(parts[0], parts[1], parts[2], parts[3], parts[4]);
	}

	String id() {
		return String.join("|", this.networkId, this.breakdown, this.period, this.exposure, this.status);
	}

	CellKey cell(String field) {
		List<String> keys = this.breakdown.equals(Breakdown.TOTAL.code()) ? List.of()
				: Arrays.stream(field.split("\\|", -1))
					.map((it) -> URLDecoder.decode(it, StandardCharsets.UTF_8))
					.toList();
		return new CellKey(this.networkId, this.breakdown, this.period, this.exposure, this.status, keys);
	}

	/**
	 * The name of a cell's field; names of fields take neither dots nor dollars.
	 */
	static String field(CellKey key) {
		return key.keys().isEmpty() ? NO_KEY
				: key.keys()
					.stream()
					.map((it) -> URLEncoder.encode(it, StandardCharsets.UTF_8).replace(".", "%2E"))
					.collect(Collectors.joining("|"));
	}

}
