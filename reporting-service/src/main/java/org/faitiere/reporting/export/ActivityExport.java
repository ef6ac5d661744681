package org.faitiere.reporting.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.faitiere.reporting.figure.FigureLine;
import org.faitiere.reporting.figure.FigureLines.Lines;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Writes the activities behind figures into a table, line by line.
 */
@Component
class ActivityExport {

	static final List<String> HEADER = Column.ALL.stream().map(Column::name).toList();

	private final Clock clock;

	ActivityExport(Clock clock) {
		this.clock = clock;
	}

	void write(Lines lines, Sheet sheet) throws IOException {
		Map<String, String> about = about(lines);
		long[] written = new long[2];
		try {
			lines.forEach((line) -> {
				write(line, sheet);
				written[0] += line.figures().activities();
				written[1]++;
			});
		}
		catch (UncheckedIOException ex) {
			throw ex.getCause();
		}
		about.put("activities", Long.toString(written[0]));
		about.put("lines", Long.toString(written[1]));
		sheet.end(about);
	}

	private static void write(FigureLine line, Sheet sheet) {
		List<@Nullable Object> cells = new ArrayList<>();
		Column.ALL.forEach((column) -> cells.add(column.of(line)));
		try {
			sheet.add(cells);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private Map<String, String> about(Lines lines) {
		Map<String, String> about = new LinkedHashMap<>();
		about.put("network", lines.network().slug());
		about.put("asOf", lines.asOf().toString());
		about.put("eventsUpTo", (lines.eventsUpTo() != null) ? lines.eventsUpTo().toString() : "");
		about.put("madeAt", this.clock.instant().truncatedTo(ChronoUnit.SECONDS).toString());
		return about;
	}

}
