package org.faitiere.reporting.seal;

import java.net.URI;
import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.faitiere.reporting.ledger.LogUnreachable;
import org.faitiere.support.access.Reader;
import org.faitiere.support.page.Cursor;
import org.faitiere.support.page.Page;
import org.faitiere.support.page.PageRequest;
import org.faitiere.support.page.Paged;
import org.faitiere.support.problem.ProblemException;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Seals are for everybody: they hold hashes and nothing of what was hashed.
 */
@RestController
@RequestMapping("/api/v1/seals")
@Tag(name = "seals")
class SealController {

	private static final String PATH = "/api/v1/seals/";

	private final SealService service;

	private final SealRepository seals;

	SealController(SealService service, SealRepository seals) {
		this.service = service;
		this.seals = seals;
	}

	@GetMapping
	@Paged
	@Operation(operationId = "seals", summary = "Seals, the newest first")
	Page<Seal> seals(PageRequest page) {
		Long below = page.cursor().map(SealController::number).orElse(null);
		List<Seal> found = this.seals.below(below, page.limit() + 1);
		List<Seal> shown = found.subList(0, Math.min(page.limit(), found.size()));
		String next = (found.size() > shown.size()) ? new Cursor("", Long.toString(shown.getLast().number())).encoded()
				: null;
		return new Page<>(shown, next, this.seals.count());
	}

	@GetMapping("/{number}")
	@Operation(operationId = "seal", summary = "One seal")
	Seal seal(@PathVariable long number) {
		return this.seals.find(number).map(SealedTree::seal).orElseThrow(ProblemException::notFound);
	}

	@GetMapping("/{number}/download")
	@Operation(operationId = "downloadSeal", summary = "One seal as a file to keep")
	ResponseEntity<Seal> download(@PathVariable long number) {
		Seal seal = seal(number);
		String name = "faitiere-seal-" + seal.number() + "-" + seal.day() + ".json";
		return ResponseEntity.ok()
			.header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name).build().toString())
			.body(seal);
	}

	@PostMapping
	@Operation(operationId = "sealNow", summary = "Seals at once what has come to the log since the last seal")
	ResponseEntity<Seal> sealNow(Reader reader) {
		reader.demandScope("admin");
		try {
			Seal seal = this.service.seal()
				.orElseThrow(() -> new ProblemException(HttpStatus.CONFLICT, "seal.concurrent"));
			return ResponseEntity.created(URI.create(PATH + seal.number())).body(seal);
		}
		catch (LogUnreachable ex) {
			throw new ProblemException(HttpStatus.SERVICE_UNAVAILABLE, "log.unreachable");
		}
	}

	private static Long number(Cursor cursor) {
		try {
			return Long.valueOf(cursor.id());
		}
		catch (NumberFormatException ex) {
			throw ProblemException.badParameter("cursor", "unreadable");
		}
	}

}
