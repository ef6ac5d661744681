package org.faitiere.reporting.export;

import java.util.List;
import java.util.function.Function;

import org.faitiere.reporting.figure.FigureLine;
import org.jspecify.annotations.Nullable;

/**
 * A column of an export. Its name is the same in every language and stays what it is, so
 * that programs can rely on it.
 *
 * @param name heading
 * @param value what stands in it: a text, a number, or nothing
 */
record Column(String name, Function<FigureLine, @Nullable Object> value) {

	static final List<Column> ALL = List.of(new Column("activityId", (it) -> it.activity().id()),
			new Column("titleFr", (it) -> (it.activity().title() != null) ? it.activity().title().fr() : null),
			new Column("titleEn", (it) -> (it.activity().title() != null) ? it.activity().title().en() : null),
			new Column("type", (it) -> it.activity().type()), new Column("status", (it) -> it.activity().status()),
			new Column("startDate", (it) -> it.activity().startDate()),
			new Column("endDate", (it) -> it.activity().endDate()), new Column("level", (it) -> it.activity().level()),
			new Column("projectId", (it) -> it.activity().projectId()),
			new Column("topics", (it) -> String.join(" ", it.activity().topics())),
			new Column("line", FigureLine::number), new Column("region", FigureLine::region),
			new Column("place", FigureLine::place), new Column("audience", FigureLine::audience),
			new Column("sex", FigureLine::sex), new Column("ageGroup", FigureLine::ageGroup),
			new Column("precision", FigureLine::precision), new Column("activities", (it) -> it.figures().activities()),
			new Column("occurrences", (it) -> it.figures().occurrences()),
			new Column("participants", (it) -> it.figures().participants()),
			new Column("women", (it) -> it.figures().women()), new Column("men", (it) -> it.figures().men()),
			new Column("sexNotSpecified", (it) -> it.figures().sexNotSpecified()),
			new Column("reached", (it) -> it.figures().reached()),
			new Column("suppressed", (it) -> (it.figures().suppressed() != null) ? "true" : null));

	@Nullable Object of(FigureLine line) {
		return this.value.apply(line);
	}

}
