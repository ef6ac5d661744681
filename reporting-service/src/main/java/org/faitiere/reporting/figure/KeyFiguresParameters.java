package org.faitiere.reporting.figure;

import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import io.swagger.v3.oas.annotations.Parameter;
import org.faitiere.reporting.fact.ReducedDate;
import org.faitiere.reporting.query.Checks;
import org.faitiere.reporting.query.View;
import org.jspecify.annotations.Nullable;

/**
 * A question about figures as it is asked.
 */
public record KeyFiguresParameters(
		@Parameter(required = true, description = "id or slug of the network") @Nullable String network,
		@Parameter(description = "first day; a year or month stands for its first day") @Nullable String from,
		@Parameter(description = "last day; a year or month stands for its last day") @Nullable String to,
		@Parameter(description = "month, year, or the name of a filter") @Nullable String groupBy,
		@Parameter(description = "VALIDATED, or REPORTED, which includes it") @Nullable String status,
		@Parameter(
				description = "what was known then: an instant, or the end of a day in UTC; later than now is now") @Nullable String asOf,
		@Parameter(description = "ISO 3166-2 code") @Nullable String region, @Nullable String place,
		@Nullable String type, @Nullable String topic, @Nullable String audience, @Nullable String sex,
		@Nullable String ageGroup, @Nullable String level, @Nullable String project, @Nullable String precision) {

	private static final Pattern REGION = Pattern.compile("[A-Z]{2}-[A-Z0-9]{1,3}|NOT_SPECIFIED");

	private static final Pattern TOPIC = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*|NOT_SPECIFIED");

	private static final Pattern ID = Pattern
		.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}|NOT_SPECIFIED");

	private static final Pattern ANY = Pattern.compile(".{1,200}");

	private static final Map<Dimension, Set<String>> CODES = Map.of(Dimension.TYPE,
			Set.of("TRAINING", "WORKSHOP", "AWARENESS", "DEBATE", "MEDIA_ENCOUNTER", "CONSULTATION", "CONFERENCE",
					"ADVOCACY", "OBSERVATION", "STUDY", "PUBLICATION", "COACHING", "SERVICE", "CAMPAIGN", "OTHER"),
			Dimension.AUDIENCE,
			Set.of("CSO", "PUBLIC_ACTOR", "MEDIA", "STUDENT", "RESEARCHER", "COMMUNITY_LEADER", "CITIZEN", "OTHER",
					Dimension.NOT_SPECIFIED),
			Dimension.SEX, Set.of("FEMALE", "MALE", Dimension.NOT_SPECIFIED), Dimension.AGE_GROUP,
			Set.of("CHILD", "YOUTH", "ADULT", Dimension.NOT_SPECIFIED), Dimension.LEVEL,
			Set.of("LOCAL", "NATIONAL", "SUBREGIONAL", "INTERNATIONAL", Dimension.NOT_SPECIFIED), Dimension.PRECISION,
			Set.of("EXACT", "AT_LEAST", "ESTIMATE", Dimension.NOT_SPECIFIED));

	private static final Set<String> STATUSES = Set.of("REPORTED", "VALIDATED");

	/**
	 * The question; a wrong parameter ends the request.
	 * @param now what is known later is not known yet
	 */
	Question question(View view, Instant now) {
		Checks checks = new Checks();
		Question question = question(view, checks, now);
		checks.done();
		return question;
	}

	/**
	 * The question, as far as it can be read.
	 * @param checks learns what is wrong
	 */
	Question question(View view, Checks checks, Instant now) {
		ReducedDate first = checks.date("from", this.from);
		ReducedDate last = checks.date("to", this.to);
		Span span = new Span((first != null) ? first.first() : null, (last != null) ? last.last() : null);
		if (span.from() != null && span.to() != null && span.to().isBefore(span.from())) {
			checks.violated("to", "endBeforeStart");
		}
		String wanted = checks.oneOf("status", this.status, STATUSES);
		return new Question(view, span, grouping(checks), "VALIDATED".equals(wanted) ? Set.of(wanted) : STATUSES,
				filters(checks), checks.instant("asOf", this.asOf, now));
	}

	private @Nullable Grouping grouping(Checks checks) {
		String name = checks.given(this.groupBy);
		if (name == null) {
			return null;
		}
		Grouping grouping = Grouping.ofParameter(name).orElse(null);
		if (grouping == null) {
			checks.violated("groupBy", "unknownCode", name);
		}
		return grouping;
	}

	private Map<Dimension, String> filters(Checks checks) {
		Map<Dimension, String> filters = new EnumMap<>(Dimension.class);
		given().forEach((dimension, value) -> {
			Set<String> codes = CODES.get(dimension);
			String name = dimension.parameter();
			String checked = (codes != null) ? checks.oneOf(name, value, codes)
					: checks.matching(name, value, form(dimension));
			if (checked != null) {
				filters.put(dimension, checked);
			}
		});
		return filters;
	}

	private static Pattern form(Dimension dimension) {
		return switch (dimension) {
			case REGION -> REGION;
			case TOPIC -> TOPIC;
			case PROJECT -> ID;
			default -> ANY;
		};
	}

	private Map<Dimension, @Nullable String> given() {
		Map<Dimension, @Nullable String> given = new LinkedHashMap<>();
		given.put(Dimension.REGION, this.region);
		given.put(Dimension.PLACE, this.place);
		given.put(Dimension.TYPE, this.type);
		given.put(Dimension.TOPIC, this.topic);
		given.put(Dimension.AUDIENCE, this.audience);
		given.put(Dimension.SEX, this.sex);
		given.put(Dimension.AGE_GROUP, this.ageGroup);
		given.put(Dimension.LEVEL, this.level);
		given.put(Dimension.PROJECT, this.project);
		given.put(Dimension.PRECISION, this.precision);
		return given;
	}

}
