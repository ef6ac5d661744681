package org.faitiere.reporting.figure;

import java.util.Set;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.filter.FilteringParserDelegate;
import tools.jackson.core.filter.TokenFilter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads of differences only what they change in some sheets: most of a difference is
 * about others.
 */
final class SheetFilter extends TokenFilter {

	private static final String SHEETS = "sheets";

	private final TokenFilter inSheets;

	private final JsonMapper json;

	SheetFilter(Set<String> wanted, JsonMapper json) {
		this.inSheets = new Wanted(wanted);
		this.json = json;
	}

	CellDifference read(byte[] difference) {
		JsonParser parser = this.json.createParser(difference);
		return this.json.readValue(
				new FilteringParserDelegate(parser, this, TokenFilter.Inclusion.INCLUDE_ALL_AND_PATH, true),
				CellDifference.class);
	}

	@Override
	public TokenFilter includeProperty(String name) {
		return name.equals(SHEETS) ? this.inSheets : TokenFilter.INCLUDE_ALL;
	}

	/**
	 * Lets the wanted sheets through.
	 */
	private static final class Wanted extends TokenFilter {

		private final Set<String> sheets;

		Wanted(Set<String> sheets) {
			this.sheets = sheets;
		}

		@Override
		public @Nullable TokenFilter includeProperty(String name) {
			return this.sheets.contains(name) ? TokenFilter.INCLUDE_ALL : null;
		}

		@Override
		public boolean includeEmptyObject(boolean contentsFiltered) {
			return true;
		}

	}

}
