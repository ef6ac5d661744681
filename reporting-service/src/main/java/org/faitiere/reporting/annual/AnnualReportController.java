package org.faitiere.reporting.annual;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Year;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.faitiere.reporting.network.Networks;
import org.faitiere.reporting.query.Checks;
import org.faitiere.reporting.query.View;
import org.faitiere.support.access.Reader;
import org.faitiere.support.access.Role;
import org.faitiere.support.idempotency.NewId;
import org.faitiere.support.problem.ProblemException;
import org.faitiere.support.problem.Problems;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Annual reports of networks.
 */
@RestController
@RequestMapping("/api/v1/reports/network/{network}/annual")
@Tag(name = "reports")
class AnnualReportController {

	private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

	private static final Pattern YEAR = Pattern.compile("[12]\\d{3}");

	private static final Pattern EDITION = Pattern.compile("draft|[1-9]\\d{0,5}");

	private final Networks networks;

	private final AnnualReports reports;

	private final AnnualPage page;

	AnnualReportController(Networks networks, AnnualReports reports, AnnualPage page) {
		this.networks = networks;
		this.reports = reports;
		this.page = page;
	}

	@GetMapping
	@Operation(operationId = "annualReport",
			summary = "The newest edition of an annual report, a certain one, or a draft of now")
	@ApiResponse(responseCode = "200", content = { @Content(mediaType = "text/html", schema = @Schema(type = "string")),
			@Content(mediaType = "application/json", schema = @Schema(implementation = AnnualReport.class)) })
	ResponseEntity<?> report(@PathVariable String network, @ParameterObject ReportParameters parameters, Reader reader,
			HttpServletRequest request) {
		View view = View.of(this.networks, network, reader);
		Checks checks = new Checks();
		Year year = year(checks, parameters.year());
		String format = checks.oneOf("format", parameters.format(), Set.of("html", "json"));
		String language = checks.oneOf("lang", parameters.lang(), Set.of("fr", "en"));
		String edition = checks.matching("edition", parameters.edition(), EDITION);
		checks.done();
		AnnualReport report = report(view, year, edition);
		if ("json".equals(format)) {
			return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(report);
		}
		Locale locale = (language != null) ? Locale.of(language) : Problems.language(request);
		return ResponseEntity.ok().contentType(HTML).body(this.page.of(report, locale));
	}

	private AnnualReport report(View view, Year year, @Nullable String edition) {
		if (edition == null) {
			return this.reports.newest(view, year);
		}
		return "draft".equals(edition) ? this.reports.draft(view, year)
				: this.reports.edition(view, year, Integer.parseInt(edition)).orElseThrow(ProblemException::notFound);
	}

	@PostMapping
	@Operation(operationId = "makeAnnualReport",
			summary = "Makes an edition, which keeps the figures of now for ever; needs the role OFFICER")
	@ApiResponse(responseCode = "201",
			content = @Content(mediaType = "application/json", schema = @Schema(implementation = AnnualReport.class)))
	ResponseEntity<AnnualReport> make(@PathVariable String network, @ParameterObject EditionParameters parameters,
			Reader reader, NewId id) {
		View view = View.of(this.networks, network, reader);
		reader.demand(Role.OFFICER, view.network().slug(), "reports:read");
		Checks checks = new Checks();
		Year year = year(checks, parameters.year());
		checks.done();
		AnnualReport made = made(view, make(view, year, reader, id));
		String address = "/api/v1/reports/network/%s/annual?year=%d&edition=%d&format=json".formatted(made.network(),
				made.year(), made.edition());
		return ResponseEntity.created(URI.create(address)).body(made);
	}

	private static AnnualReport made(View view, Edition edition) {
		return AnnualReport.of(view, edition, edition.number());
	}

	private Edition make(View view, Year year, Reader reader, NewId id) {
		try {
			return this.reports.make(view.network(), year, reader.subject(), id.value());
		}
		catch (FiguresBehind ex) {
			throw ProblemException.unavailable("report.figuresBehind");
		}
	}

	private static Year year(Checks checks, @Nullable String given) {
		String year = checks.matching("year", checks.required("year", given), YEAR);
		return Year.of((year != null) ? Integer.parseInt(year) : 1);
	}

	/**
	 * Which report is asked for, and how.
	 *
	 * @param year the year
	 * @param format html or json
	 * @param lang language of the page
	 * @param edition number of an edition, or draft
	 */
	record ReportParameters(@Parameter(required = true, description = "the year, as in 2024") @Nullable String year,
			@Parameter(description = "html, the default, or json") @Nullable String format,
			@Parameter(description = "fr or en; by default as in Accept-Language") @Nullable String lang, @Parameter(
					description = "number of an edition, or draft; by default the newest edition, or a draft where there is none") @Nullable String edition) {
	}

	/**
	 * Which edition is made.
	 *
	 * @param year the year
	 */
	record EditionParameters(@Parameter(required = true, description = "the year, as in 2024") @Nullable String year) {
	}

}
