package org.faitiere.reporting.figure;

import java.time.Clock;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.faitiere.reporting.ledger.LogUnreachable;
import org.faitiere.reporting.network.Networks;
import org.faitiere.reporting.query.View;
import org.faitiere.reporting.verification.CountedVersions;
import org.faitiere.reporting.verification.EvidenceService;
import org.faitiere.reporting.verification.Verification;
import org.faitiere.reporting.verification.VerificationProperties;
import org.faitiere.reporting.verification.VerificationService;
import org.faitiere.support.access.Reader;
import org.faitiere.support.problem.ProblemException;
import org.springdoc.core.annotations.ParameterObject;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/**
 * Whether the events behind figures are what they were, and the evidence for whoever
 * wants to see for themselves.
 */
@RestController
@RequestMapping("/api/v1/key-figures")
@Tag(name = "key-figures")
class VerificationController {

	private final Networks networks;

	private final FactFigures counted;

	private final VerificationService verification;

	private final EvidenceService evidence;

	private final VerificationProperties properties;

	private final Clock clock;

	VerificationController(Networks networks, FactFigures counted, VerificationService verification,
			EvidenceService evidence, VerificationProperties properties, Clock clock) {
		this.networks = networks;
		this.counted = counted;
		this.verification = verification;
		this.evidence = evidence;
		this.properties = properties;
		this.clock = clock;
	}

	@GetMapping("/verification")
	@Operation(operationId = "verification",
			summary = "Whether each event behind figures is what it was when it was recorded")
	Verification verification(@ParameterObject KeyFiguresParameters parameters, Reader reader) {
		View view = View.of(this.networks, parameters.network(), reader);
		CountedVersions behind = BehindFigures.of(question(parameters, view), this.counted, this.properties.events());
		try {
			return this.verification.verify(view.network().slug(), behind);
		}
		catch (LogUnreachable ex) {
			throw new ProblemException(HttpStatus.SERVICE_UNAVAILABLE, "log.unreachable");
		}
	}

	@GetMapping("/evidence")
	@Operation(operationId = "evidence",
			summary = "The events behind figures, one a line, with their hashes and paths to the roots of seals",
			responses = @ApiResponse(responseCode = "200",
					content = @Content(mediaType = MediaType.APPLICATION_NDJSON_VALUE,
							schema = @Schema(type = "string"))))
	ResponseEntity<StreamingResponseBody> evidence(@ParameterObject KeyFiguresParameters parameters, Reader reader) {
		View view = View.of(this.networks, parameters.network(), reader);
		if (!view.whole()) {
			reader.demandScope("reports:read");
			throw new ProblemException(HttpStatus.FORBIDDEN, "access.denied");
		}
		CountedVersions behind = BehindFigures.of(question(parameters, view), this.counted, this.properties.evidence());
		if (!behind.complete()) {
			throw new ProblemException(HttpStatus.UNPROCESSABLE_CONTENT, "evidence.tooLarge",
					this.properties.evidence());
		}
		return ResponseEntity.ok()
			.contentType(MediaType.APPLICATION_NDJSON)
			.body((out) -> this.evidence.write(behind, out));
	}

	private Question question(KeyFiguresParameters parameters, View view) {
		return parameters.question(view, this.clock.instant());
	}

}
