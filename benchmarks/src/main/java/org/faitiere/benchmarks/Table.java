package org.faitiere.benchmarks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a benchmark shows: a table in Markdown.
 */
final class Table {

	private final String title;

	private final List<String> columns;

	private final List<List<String>> rows = new ArrayList<>();

	Table(String title, String... columns) {
		this.title = title;
		this.columns = List.of(columns);
	}

	Table row(Object... cells) {
		this.rows.add(Stream.of(cells).map(String::valueOf).toList());
		return this;
	}

	String markdown() {
		Stream<String> head = Stream.of("**" + this.title + "**", "", line(this.columns),
				line(Collections.nCopies(this.columns.size(), "---")));
		return Stream.concat(head, this.rows.stream().map(Table::line)).collect(Collectors.joining("\n", "", "\n"));
	}

	private static String line(List<String> cells) {
		return "| " + String.join(" | ", cells) + " |";
	}

}
