package org.faitiere.reporting.annual;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import org.faitiere.reporting.figure.FigureGroup;
import org.faitiere.reporting.figure.Figures;
import org.faitiere.reporting.figure.YearFigures;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * An annual report as a page to read and to print.
 */
@Component
class AnnualPage {

	private static final String NOT_SPECIFIED = "NOT_SPECIFIED";

	private final ITemplateEngine templates;

	private final MessageSource texts;

	AnnualPage(ITemplateEngine templates, MessageSource texts) {
		this.templates = templates;
		this.texts = texts;
	}

	String of(AnnualReport report, Locale locale) {
		Context context = new Context(locale, Map.of("report", report, "sections", sections(report.figures(), locale)));
		context.setVariable("asOf", time(report.asOf(), locale));
		context.setVariable("eventsUpTo", (report.eventsUpTo() != null) ? time(report.eventsUpTo(), locale) : null);
		context.setVariable("hidden", isAnyHidden(report.figures()));
		return this.templates.process("annual", context);
	}

	private List<Section> sections(YearFigures figures, Locale locale) {
		return Stream
			.of(section("month", figures.months(), locale), section("region", figures.regions(), locale),
					section("type", figures.types(), locale), section("audience", figures.audiences(), locale),
					section("sex", figures.sexes(), locale), section("topic", figures.topics(), locale))
			.filter((it) -> !it.rows().isEmpty())
			.toList();
	}

	private Section section(String name, List<FigureGroup> groups, Locale locale) {
		long most = groups.stream().mapToLong((it) -> people(it.figures())).max().orElse(0);
		return new Section(name,
				groups.stream()
					.map((it) -> new Row(label(name, it.key(), locale), it.figures(),
							(most > 0) ? people(it.figures()) * 100 / most : 0))
					.toList());
	}

	private static long people(Figures figures) {
		return (figures.participants() != null) ? figures.participants() : 0;
	}

	private @Nullable String label(String section, String key, Locale locale) {
		if (key.equals(NOT_SPECIFIED)) {
			return this.texts.getMessage("annual.notSpecified", null, locale);
		}
		if (section.equals("month")) {
			return DateTimeFormatter.ofPattern("LLLL yyyy", locale).format(YearMonth.parse(key));
		}
		return this.texts.getMessage(section + "." + key, null, key, locale);
	}

	private static String time(Instant time, Locale locale) {
		return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.MEDIUM)
			.withLocale(locale)
			.format(time.atOffset(ZoneOffset.UTC)) + " UTC";
	}

	private static boolean isAnyHidden(YearFigures figures) {
		return Stream
			.of(figures.months(), figures.regions(), figures.types(), figures.audiences(), figures.sexes(),
					figures.topics())
			.flatMap(List::stream)
			.map(FigureGroup::figures)
			.anyMatch((it) -> it.suppressed() != null) || figures.totals().suppressed() != null;
	}

	/**
	 * A table of the page.
	 *
	 * @param name what its rows are
	 * @param rows the rows
	 */
	record Section(String name, List<Row> rows) {
	}

	/**
	 * A row of a table.
	 *
	 * @param label what it is about
	 * @param figures its figures
	 * @param share length of its bar, in percent of the longest
	 */
	record Row(@Nullable String label, Figures figures, long share) {
	}

}
