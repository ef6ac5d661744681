package org.faitiere.project.activity;

import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.faitiere.project.network.Networks;
import org.faitiere.project.vocabulary.Location;
import org.faitiere.project.vocabulary.Party;
import org.faitiere.project.vocabulary.Visibility;
import org.faitiere.support.access.Reader;
import org.faitiere.support.aggregate.BrokenRules;
import org.faitiere.support.aggregate.PartialDate;
import org.faitiere.support.aggregate.Text;
import org.faitiere.support.idempotency.NewId;
import org.faitiere.support.page.Answers;
import org.faitiere.support.page.IfMatch;
import org.faitiere.support.page.IfMatchRequired;
import org.faitiere.support.page.Page;
import org.faitiere.support.page.PageRequest;
import org.faitiere.support.page.Paged;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Activities over HTTP.
 */
@RestController
@RequestMapping("/api/v1/activities")
@Tag(name = "Activities", description = "What was done, where, and how many took part")
class ActivityController {

	private static final String PATH = "/api/v1/activities/";

	private final ActivityService service;

	private final Networks networks;

	ActivityController(ActivityService service, Networks networks) {
		this.service = service;
		this.networks = networks;
	}

	@GetMapping
	@Operation(operationId = "listActivities",
			summary = "Activities that the caller may see, newest first, undated ones last")
	@Paged
	Page<ActivityState> list(@RequestParam(required = false) @Nullable String network,
			@RequestParam(required = false) @Nullable String project,
			@RequestParam(required = false) @Nullable ActivityStatus status,
			@RequestParam(required = false) @Nullable ActivityType type, Reader reader, PageRequest page) {
		String networkId = (network != null) ? this.networks.get(network).id() : null;
		ActivityRepository.Query query = new ActivityRepository.Query(networkId, project, status, type);
		return this.service.list(query, reader, page).map(ActivityState::of);
	}

	@PostMapping
	@Operation(operationId = "createActivity",
			summary = "Enters an activity as planned or, with `status` REPORTED, as reported at once")
	ResponseEntity<ActivityState> create(@RequestBody ActivityRequest body, NewId id, Reader reader) {
		String network = body.network();
		Activity entered = switch (body.firstStatus()) {
			case PLANNED -> this.service.plan(id.value(), network, body.toDetails(), reader);
			case REPORTED -> this.service.reportAtOnce(id.value(), network, body.toDetails(), reader);
			default -> throw new BrokenRules("status", "firstStatus");
		};
		return Answers.created(PATH + entered.id(), entered.version(), ActivityState.of(entered));
	}

	@GetMapping("/{id}")
	@Operation(operationId = "getActivity", summary = "One activity")
	ResponseEntity<ActivityState> get(@PathVariable String id, Reader reader) {
		return ok(this.service.get(id, reader));
	}

	@PutMapping("/{id}")
	@Operation(operationId = "correctActivity", summary = "Replaces what is told of an activity; needs If-Match")
	@IfMatchRequired
	ResponseEntity<ActivityState> correct(@PathVariable String id, @RequestBody ActivityRequest body, IfMatch seen,
			Reader reader) {
		return ok(this.service.correct(id, body.toDetails(), seen.demanded(), reader));
	}

	@DeleteMapping("/{id}")
	@Operation(operationId = "deleteActivity",
			summary = "Removes an activity that should never have been entered; needs If-Match")
	@IfMatchRequired
	ResponseEntity<Void> delete(@PathVariable String id, IfMatch seen, Reader reader) {
		this.service.delete(id, seen.demanded(), reader);
		return ResponseEntity.noContent().build();
	}

	@PostMapping("/{id}/report")
	@Operation(operationId = "reportActivity", summary = "Says that a planned or returned activity took place")
	ResponseEntity<ActivityState> report(@PathVariable String id, IfMatch seen, Reader reader) {
		return ok(this.service.report(id, seen, reader));
	}

	@PostMapping("/{id}/validate")
	@Operation(operationId = "validateActivity", summary = "Makes the network stand for a reported activity")
	ResponseEntity<ActivityState> validate(@PathVariable String id, IfMatch seen, Reader reader) {
		return ok(this.service.validate(id, seen, reader));
	}

	@PostMapping("/{id}/return")
	@Operation(operationId = "returnActivity", summary = "Gives a reported activity back to its author with a comment")
	ResponseEntity<ActivityState> giveBack(@PathVariable String id,
			@RequestBody(required = false) @Nullable Comment body, IfMatch seen, Reader reader) {
		String comment = (body != null && body.comment() != null) ? body.comment() : "";
		return ok(this.service.giveBack(id, comment, seen, reader));
	}

	@PostMapping("/{id}/cancel")
	@Operation(operationId = "cancelActivity", summary = "Says that an activity did not or will not take place")
	ResponseEntity<ActivityState> cancel(@PathVariable String id, @RequestBody(required = false) @Nullable Reason body,
			IfMatch seen, Reader reader) {
		String reason = (body != null && body.reason() != null) ? body.reason() : "";
		return ok(this.service.cancel(id, reason, seen, reader));
	}

	private static ResponseEntity<ActivityState> ok(Activity activity) {
		return Answers.ok(activity.version(), ActivityState.of(activity));
	}

	/**
	 * Why an activity goes back.
	 */
	record Comment(@Nullable String comment) {
	}

	/**
	 * Why an activity is cancelled.
	 */
	record Reason(@Nullable String reason) {
	}

	/**
	 * What a caller tells of an activity; what only the platform sets (id, version,
	 * times) is ignored.
	 *
	 * @param networkId id or slug of the network; needed to create
	 * @param status PLANNED (default) or REPORTED; looked at to create only
	 */
	record ActivityRequest(@Nullable String networkId, @Nullable String projectId, @Nullable String componentId,
			@Nullable ActivityType type, @Nullable Text title, @Nullable Text description, @Nullable String startDate,
			@Nullable String endDate, @Nullable Level level, @Nullable List<String> topics,
			@Nullable List<Party> organisers, @Nullable List<Location> locations,
			@Nullable List<Participants> participants, @Nullable Reach reached, @Nullable Integer occurrences,
			@Nullable ActivityStatus status, @Nullable Visibility visibility, @Nullable Boolean sensitive,
			@Nullable Text lessons) {

		String network() {
			if (this.networkId == null || this.networkId.isBlank()) {
				throw new BrokenRules("networkId", "required");
			}
			return this.networkId;
		}

		ActivityStatus firstStatus() {
			return (this.status != null) ? this.status : ActivityStatus.PLANNED;
		}

		ActivityDetails toDetails() {
			return new ActivityDetails(this.projectId, this.componentId, this.type, this.title, this.description,
					PartialDate.parse(this.startDate, "startDate"), PartialDate.parse(this.endDate, "endDate"),
					this.level, listed(this.topics), listed(this.organisers), listed(this.locations),
					listed(this.participants), this.reached, (this.occurrences != null) ? this.occurrences : 1,
					(this.visibility != null) ? this.visibility : Visibility.NETWORK,
					Boolean.TRUE.equals(this.sensitive), this.lessons);
		}

		private static <T> List<T> listed(@Nullable List<T> items) {
			return (items != null) ? items : List.of();
		}

	}

}
