package org.faitiere.reporting.figure;

import java.time.Clock;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.faitiere.reporting.network.Networks;
import org.faitiere.reporting.query.View;
import org.faitiere.support.access.Reader;
import org.faitiere.support.page.PageRequest;
import org.springdoc.core.annotations.ParameterObject;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Key figures, and the way from them down to the activities and events behind.
 */
@RestController
@RequestMapping("/api/v1/key-figures")
@Tag(name = "key-figures")
class KeyFiguresController {

	private final Networks networks;

	private final KeyFiguresService figures;

	private final ProvenanceService provenance;

	private final ChangesService changes;

	private final Clock clock;

	KeyFiguresController(Networks networks, KeyFiguresService figures, ProvenanceService provenance,
			ChangesService changes, Clock clock) {
		this.networks = networks;
		this.figures = figures;
		this.provenance = provenance;
		this.changes = changes;
		this.clock = clock;
	}

	@GetMapping
	@Operation(operationId = "keyFigures", summary = "Figures of a network, in total and by group")
	KeyFigures keyFigures(@ParameterObject KeyFiguresParameters parameters, Reader reader) {
		View view = View.of(this.networks, parameters.network(), reader);
		return this.figures.answer(parameters.question(view, this.clock.instant()));
	}

	@GetMapping("/provenance")
	@Operation(operationId = "provenance",
			summary = "The activities behind figures, each with its events, authors and times")
	@Parameter(name = "limit", description = "Items a page, 1 to 200", example = "25")
	@Parameter(name = "cursor", description = "The next of the page before")
	Provenance provenance(@ParameterObject KeyFiguresParameters parameters, PageRequest page, Reader reader) {
		View view = View.of(this.networks, parameters.network(), reader);
		return this.provenance.answer(parameters.question(view, this.clock.instant()), page);
	}

	@GetMapping("/changes")
	@Operation(operationId = "changes",
			summary = "What is different between figures at two times: the activities, kinds of change and authors")
	@Parameter(name = "limit", description = "Items a page, 1 to 200", example = "25")
	@Parameter(name = "cursor", description = "The next of the page before")
	Changes changes(@ParameterObject ChangesParameters parameters, PageRequest page, Reader reader) {
		View view = View.of(this.networks, parameters.network(), reader);
		return this.changes.answer(parameters.comparison(view, this.clock.instant()), page);
	}

}
