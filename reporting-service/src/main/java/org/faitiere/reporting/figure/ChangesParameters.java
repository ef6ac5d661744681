package org.faitiere.reporting.figure;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

import io.swagger.v3.oas.annotations.Parameter;
import org.faitiere.reporting.query.Checks;
import org.faitiere.reporting.query.View;
import org.jspecify.annotations.Nullable;

/**
 * A question about what is different between two times as it is asked.
 */
record ChangesParameters(
		@Parameter(required = true, description = "id or slug of the network") @Nullable String network,
		@Parameter(required = true,
				description = "the first time: an instant, or the end of a day in UTC") @Nullable String since,
		@Parameter(
				description = "the second time: an instant, or the end of a day in UTC; now by default") @Nullable String until,
		@Parameter(description = "first day; a year or month stands for its first day") @Nullable String from,
		@Parameter(description = "last day; a year or month stands for its last day") @Nullable String to,
		@Parameter(description = "VALIDATED, or REPORTED, which includes it") @Nullable String status,
		@Parameter(description = "ISO 3166-2 code") @Nullable String region, @Nullable String place,
		@Nullable String type, @Nullable String topic, @Nullable String audience, @Nullable String sex,
		@Nullable String ageGroup, @Nullable String level, @Nullable String project, @Nullable String precision) {

	/**
	 * The question; a wrong parameter ends the request.
	 */
	Comparison comparison(View view, Instant now) {
		Checks checks = new Checks();
		Instant first = checks.instant("since", checks.required("since", this.since), now);
		Instant given = checks.instant("until", this.until, now);
		Instant second = (given != null) ? given : now.truncatedTo(ChronoUnit.MILLIS);
		if (first != null && second.isBefore(first)) {
			checks.violated("until", "endBeforeStart");
		}
		Question question = asked().question(view, checks, now).at(second);
		checks.done();
		return new Comparison(question, (first != null) ? first : second, second);
	}

	private KeyFiguresParameters asked() {
		return new KeyFiguresParameters(this.network, this.from, this.to, null, this.status, null, this.region,
				this.place, this.type, this.topic, this.audience, this.sex, this.ageGroup, this.level, this.project,
				this.precision);
	}

}
