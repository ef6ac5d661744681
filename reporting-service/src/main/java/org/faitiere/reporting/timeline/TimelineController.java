package org.faitiere.reporting.timeline;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.faitiere.reporting.fact.Fact;
import org.faitiere.reporting.fact.FactRepository;
import org.faitiere.reporting.fact.FactRepository.Position;
import org.faitiere.reporting.network.Networks;
import org.faitiere.reporting.query.Checks;
import org.faitiere.reporting.query.View;
import org.faitiere.support.access.Reader;
import org.faitiere.support.page.Cursor;
import org.faitiere.support.page.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The time line of a network.
 */
@RestController
@RequestMapping("/api/v1/timeline")
@Tag(name = "timeline")
class TimelineController {

	private static final Set<String> LEVELS = Set.of("LOCAL", "NATIONAL", "SUBREGIONAL", "INTERNATIONAL");

	private final Networks networks;

	private final FactRepository facts;

	private final Clock clock;

	TimelineController(Networks networks, FactRepository facts, Clock clock) {
		this.networks = networks;
		this.facts = facts;
		this.clock = clock;
	}

	@GetMapping
	@Operation(operationId = "timeline", summary = "What a network has done, in the order of time")
	@Parameter(name = "limit", description = "Items a page, 1 to 200", example = "25")
	@Parameter(name = "cursor", description = "The next of the page before")
	Timeline timeline(@ParameterObject Parameters parameters, PageRequest page, Reader reader) {
		View view = View.of(this.networks, parameters.network(), reader);
		Checks checks = new Checks();
		String level = checks.oneOf("level", parameters.level(), LEVELS);
		Instant asOf = checks.instant("asOf", parameters.asOf(), this.clock.instant());
		checks.done();
		List<Fact> found = this.facts.inOrderOfTime(view.network().id(), view.exposures(), level, asOf,
				page.cursor().map((it) -> new Position(it.key(), it.id())).orElse(null), page.limit() + 1);
		List<Fact> shown = found.subList(0, Math.min(page.limit(), found.size()));
		String next = (found.size() > shown.size()) ? cursorAfter(shown.getLast()) : null;
		return new Timeline(shown.stream().map((it) -> Timeline.TimelineEntry.of(it.activity())).toList(), next);
	}

	private static String cursorAfter(Fact fact) {
		Position position = Position.of(fact.activity());
		return new Cursor(position.date(), position.activityId()).encoded();
	}

	/**
	 * Which time line is asked for.
	 *
	 * @param network id or slug of the network
	 * @param level one level only
	 * @param asOf when what was known is asked for
	 */
	record Parameters(@Parameter(required = true, description = "id or slug of the network") @Nullable String network,
			@Nullable String level, @Parameter(
					description = "what was known then: an instant, or the end of a day in UTC; later than now is now") @Nullable String asOf) {
	}

}
