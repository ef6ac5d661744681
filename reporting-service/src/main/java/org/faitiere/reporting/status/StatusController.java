package org.faitiere.reporting.status;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.faitiere.reporting.deadletter.WaitingLetters;
import org.faitiere.reporting.figure.FigureMarks;
import org.faitiere.support.rebuild.RebuildService;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The state of reporting.
 */
@RestController
@RequestMapping("/api/v1/status")
@Tag(name = "status")
class StatusController {

	private final LagConsumer lag;

	private final FigureMarks marks;

	private final WaitingLetters letters;

	private final RebuildService rebuilds;

	StatusController(LagConsumer lag, FigureMarks marks, WaitingLetters letters, RebuildService rebuilds) {
		this.lag = lag;
		this.letters = letters;
		this.marks = marks;
		this.rebuilds = rebuilds;
	}

	@GetMapping
	@Operation(operationId = "status", summary = "How far each consumer is behind the log")
	Status status() {
		WaitingLetters.Count waiting = this.letters.waiting();
		return new Status(this.lag.read().consumers(), waiting.letters(), waiting.oldest(), waiting.newest(),
				this.marks.newest().orElse(null), this.rebuilds.last().map(Status.LastRebuild::of).orElse(null));
	}

}
