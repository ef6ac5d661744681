package org.faitiere.reporting.deadletter;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Set;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.faitiere.reporting.deadletter.LetterRepository.Position;
import org.faitiere.reporting.deadletter.LetterRepository.Wanted;
import org.faitiere.reporting.query.Checks;
import org.faitiere.support.access.Reader;
import org.faitiere.support.page.Answers;
import org.faitiere.support.page.Cursor;
import org.faitiere.support.page.Page;
import org.faitiere.support.page.PageRequest;
import org.faitiere.support.page.Paged;
import org.faitiere.support.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What consumers set aside, for the platform's administrators.
 */
@RestController
@RequestMapping("/api/v1/dead-letters")
@Tag(name = "dead-letters")
class DeadLetterController {

	private static final String SCOPE = "admin";

	private static final Set<String> STATES = Set.of("WAITING", "SENT", "SETTLED");

	private final LetterBox letters;

	DeadLetterController(LetterBox letters) {
		this.letters = letters;
	}

	@Paged
	@GetMapping
	@Operation(operationId = "deadLetters", summary = "Events that a consumer set aside, the newest last seen first")
	Page<DeadLetter> list(@ParameterObject Parameters parameters, PageRequest page, Reader reader) {
		reader.demandScope(SCOPE);
		Wanted wanted = parameters.wanted();
		Position after = page.cursor().map(DeadLetterController::position).orElse(null);
		List<Letter> found = this.letters.page(wanted, after, page.limit() + 1);
		List<Letter> shown = found.subList(0, Math.min(page.limit(), found.size()));
		String next = (found.size() > shown.size()) ? cursorAfter(shown.getLast()) : null;
		return new Page<>(shown.stream().map(DeadLetter::of).toList(), next, null);
	}

	@GetMapping("/{id}")
	@Operation(operationId = "deadLetter", summary = "One event that was set aside, with its headers and data")
	ResponseEntity<OpenedLetter> get(@PathVariable String id, Reader reader) {
		reader.demandScope(SCOPE);
		return answer(this.letters.get(id));
	}

	@PostMapping("/{id}/retry")
	@Operation(operationId = "retryDeadLetter",
			summary = "Sends the event to its topic again, as it was; consumers that have it ignore it")
	ResponseEntity<OpenedLetter> retry(@PathVariable String id, Reader reader) {
		reader.demandScope(SCOPE);
		try {
			return answer(this.letters.retry(id, reader.subject()));
		}
		catch (LetterProducer.NotSent ex) {
			throw new ProblemException(HttpStatus.SERVICE_UNAVAILABLE, "deadLetter.notSent");
		}
	}

	private static ResponseEntity<OpenedLetter> answer(Letter letter) {
		return Answers.ok(letter.version(), OpenedLetter.of(letter));
	}

	private static String cursorAfter(Letter letter) {
		return new Cursor(letter.lastSeen().toString(), letter.id()).encoded();
	}

	private static Position position(Cursor cursor) {
		try {
			return new Position(Instant.parse(cursor.key()), cursor.id());
		}
		catch (DateTimeException ex) {
			throw ProblemException.badParameter("cursor", "unreadable");
		}
	}

	/**
	 * Which letters are asked for.
	 *
	 * @param state one state only
	 * @param topic one topic only
	 * @param consumer one consumer group only
	 */
	record Parameters(
			@Parameter(description = "WAITING for the cause to be mended, SENT again, or SETTLED since its consumer"
					+ " took it") @Nullable String state,
			@Parameter(description = "topic that the events come from") @Nullable String topic,
			@Parameter(description = "consumer group that set them aside") @Nullable String consumer) {

		Wanted wanted() {
			Checks checks = new Checks();
			String known = checks.oneOf("state", this.state, STATES);
			checks.done();
			return new Wanted(known, checks.given(this.topic), checks.given(this.consumer));
		}

	}

}
