package org.faitiere.reporting.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * A table as an Excel workbook (xlsx), with a second sheet that says what it is. Texts
 * are texts there, whatever they begin with.
 */
class WorkbookSheet implements Sheet {

	/** As many as Excel reads. */
	private static final int ROWS = 1_048_576;

	private static final int FLUSHED_EACH = 500;

	private final Workbook workbook;

	private final List<String> header;

	private Worksheet sheet;

	private int sheets = 1;

	private int row;

	WorkbookSheet(OutputStream target, List<String> header) {
		this.workbook = new Workbook(target, "Faitiere", "1.0");
		this.header = header;
		this.sheet = this.workbook.newWorksheet("activities");
		writeHeader();
	}

	@Override
	public void add(List<@Nullable Object> cells) throws IOException {
		if (this.row == ROWS) {
			this.sheet.finish();
			this.sheets++;
			this.sheet = this.workbook.newWorksheet("activities " + this.sheets);
			writeHeader();
		}
		write(cells);
		if (this.row % FLUSHED_EACH == 0) {
			this.sheet.flush();
		}
	}

	@Override
	public void end(Map<String, String> about) throws IOException {
		this.sheet.finish();
		this.sheet = this.workbook.newWorksheet("about");
		this.row = 0;
		about.forEach((name, value) -> write(List.of(name, value)));
		this.workbook.finish();
	}

	private void writeHeader() {
		this.row = 0;
		this.sheet.freezePane(0, 1);
		write(List.copyOf(this.header));
	}

	private void write(List<? extends @Nullable Object> cells) {
		for (int column = 0; column < cells.size(); column++) {
			switch (cells.get(column)) {
				case Number number -> this.sheet.value(this.row, column, number);
				case Object text -> this.sheet.inlineString(this.row, column, text.toString());
				case null -> {
				}
			}
		}
		this.row++;
	}

}
