package org.faitiere.reporting.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import de.siegmar.fastcsv.writer.CsvWriter;
import org.jspecify.annotations.Nullable;

/**
 * A table as comma-separated values (RFC 4180) in UTF-8. Its last line begins with # and
 * says what it is; a file without that line is not whole.
 */
class CsvSheet implements Sheet {

	// What a spreadsheet would take for a formula.
	private static final Pattern FORMULA = Pattern.compile("[=+\\-@\\t\\r\\n].*", Pattern.DOTALL);

	private final CsvWriter csv;

	/**
	 * Starts a table.
	 * @param marked whether it starts with the mark by which spreadsheets know UTF-8
	 */
	CsvSheet(OutputStream target, List<String> header, boolean marked) throws IOException {
		if (marked) {
			target.write("\uFEFF".getBytes(StandardCharsets.UTF_8));
		}
		this.csv = CsvWriter.builder().build(target, StandardCharsets.UTF_8);
		this.csv.writeRecord(header);
	}

	@Override
	public void add(List<@Nullable Object> cells) {
		this.csv.writeRecord(cells.stream().map(CsvSheet::text).toList());
	}

	@Override
	public void end(Map<String, String> about) throws IOException {
		this.csv.writeComment(about.entrySet()
			.stream()
			.map((it) -> it.getKey() + "=" + it.getValue())
			.collect(Collectors.joining(" ", " ", "")));
		this.csv.flush();
	}

	private static String text(@Nullable Object cell) {
		if (cell == null) {
			return "";
		}
		String text = cell.toString();
		return (cell instanceof String && FORMULA.matcher(text).matches()) ? "'" + text : text;
	}

}
