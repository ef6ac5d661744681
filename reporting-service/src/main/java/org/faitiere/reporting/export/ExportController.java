package org.faitiere.reporting.export;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Set;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import org.faitiere.reporting.figure.FigureLines;
import org.faitiere.reporting.figure.FigureLines.Lines;
import org.faitiere.reporting.figure.KeyFiguresParameters;
import org.faitiere.reporting.network.Networks;
import org.faitiere.reporting.query.Checks;
import org.faitiere.reporting.query.View;
import org.faitiere.support.access.Reader;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Exports of what figures are made of, written while they are read.
 */
@RestController
@RequestMapping("/api/v1/exports")
@Tag(name = "exports")
class ExportController {

	private static final String CSV = "text/csv";

	private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

	private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'")
		.withZone(ZoneOffset.UTC);

	private final Networks networks;

	private final FigureLines lines;

	private final ActivityExport export;

	ExportController(Networks networks, FigureLines lines, ActivityExport export) {
		this.networks = networks;
		this.lines = lines;
		this.export = export;
	}

	@GetMapping("/activities.csv")
	@Operation(operationId = "exportActivitiesAsCsv",
			summary = "The activities behind figures as CSV: a line for each group of people who are alike")
	@ApiResponse(responseCode = "200", content = @Content(mediaType = CSV, schema = @Schema(type = "string")))
	void csv(@ParameterObject KeyFiguresParameters parameters, @ParameterObject CsvForm form, Reader reader,
			HttpServletResponse response) throws IOException {
		boolean marked = form.isMarked();
		Lines found = lines(parameters, reader);
		OutputStream target = open(response, CSV + ";charset=UTF-8", found, "csv");
		this.export.write(found, new CsvSheet(target, ActivityExport.HEADER, marked));
	}

	@GetMapping("/activities.xlsx")
	@Operation(operationId = "exportActivitiesAsWorkbook",
			summary = "The activities behind figures as a workbook: a line for each group of people who are alike")
	@ApiResponse(responseCode = "200",
			content = @Content(mediaType = WORKBOOK, schema = @Schema(type = "string", format = "binary")))
	void workbook(@ParameterObject KeyFiguresParameters parameters, Reader reader, HttpServletResponse response)
			throws IOException {
		Lines found = lines(parameters, reader);
		OutputStream target = open(response, WORKBOOK, found, "xlsx");
		this.export.write(found, new WorkbookSheet(target, ActivityExport.HEADER));
	}

	private Lines lines(KeyFiguresParameters parameters, Reader reader) {
		return this.lines.of(View.of(this.networks, parameters.network(), reader), parameters);
	}

	private static OutputStream open(HttpServletResponse response, String type, Lines lines, String ending)
			throws IOException {
		response.setContentType(type);
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
				ContentDisposition.attachment()
					.filename(fileName(lines.network().slug(), lines.asOf(), ending))
					.build()
					.toString());
		// The first byte tells the gateway that the answer is on its way.
		response.flushBuffer();
		return response.getOutputStream();
	}

	private static String fileName(String network, Instant asOf, String ending) {
		return "activities-%s-%s.%s".formatted(network, STAMP.format(asOf), ending);
	}

	/**
	 * How the file is written.
	 *
	 * @param bom whether the file starts with a byte order mark
	 */
	record CsvForm(@Parameter(
			description = "true: starts with the byte order mark by which older spreadsheets know UTF-8") @Nullable String bom) {

		boolean isMarked() {
			Checks checks = new Checks();
			String given = checks.oneOf("bom", this.bom, Set.of("true", "false"));
			checks.done();
			return "true".equals(given);
		}

	}

}
