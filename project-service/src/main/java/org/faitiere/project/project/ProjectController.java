package org.faitiere.project.project;

import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.faitiere.project.network.Networks;
import org.faitiere.project.vocabulary.Location;
import org.faitiere.project.vocabulary.Money;
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
 * Projects and their budgets over HTTP.
 */
@RestController
@RequestMapping("/api/v1/projects")
@Tag(name = "Projects", description = "What networks set out to do, with whom and for how much")
class ProjectController {

	private static final String PATH = "/api/v1/projects/";

	private final Projects projects;

	private final Networks networks;

	ProjectController(Projects projects, Networks networks) {
		this.projects = projects;
		this.networks = networks;
	}

	@GetMapping
	@Operation(operationId = "listProjects", summary = "Projects that the caller may see, newest first")
	@Paged
	Page<ProjectState> list(@RequestParam(required = false) @Nullable String network,
			@RequestParam(required = false) @Nullable ProjectStatus status, Reader reader, PageRequest page) {
		String networkId = (network != null) ? this.networks.get(network).id() : null;
		return this.projects.list(networkId, status, reader, page).map(ProjectState::of);
	}

	@PostMapping
	@Operation(operationId = "registerProject", summary = "Enters a project; it starts as PIPELINE")
	ResponseEntity<ProjectState> register(@RequestBody ProjectRequest body, NewId id, Reader reader) {
		Project project = this.projects.register(id.value(), body.network(), body.toDetails(), reader);
		return Answers.created(PATH + project.id(), project.version(), ProjectState.of(project));
	}

	@GetMapping("/{id}")
	@Operation(operationId = "getProject", summary = "One project")
	ResponseEntity<ProjectState> get(@PathVariable String id, Reader reader) {
		return ok(this.projects.get(id, reader));
	}

	@PutMapping("/{id}")
	@Operation(operationId = "reviseProject", summary = "Replaces what is told of a project; needs If-Match")
	@IfMatchRequired
	ResponseEntity<ProjectState> revise(@PathVariable String id, @RequestBody ProjectRequest body, IfMatch seen,
			Reader reader) {
		return ok(this.projects.revise(id, body.toDetails(), seen.demanded(), reader));
	}

	@PostMapping("/{id}/start")
	@Operation(operationId = "startProject", summary = "Begins work, or begins again after a rest")
	ResponseEntity<ProjectState> start(@PathVariable String id, @RequestBody(required = false) @Nullable Step body,
			IfMatch seen, Reader reader) {
		return ok(this.projects.start(id, Step.date(body), seen, reader));
	}

	@PostMapping("/{id}/close")
	@Operation(operationId = "closeProject", summary = "Ends work")
	ResponseEntity<ProjectState> close(@PathVariable String id, @RequestBody(required = false) @Nullable Step body,
			IfMatch seen, Reader reader) {
		return ok(this.projects.close(id, Step.date(body), seen, reader));
	}

	@PostMapping("/{id}/suspend")
	@Operation(operationId = "suspendProject", summary = "Lets work rest")
	ResponseEntity<ProjectState> suspend(@PathVariable String id, @RequestBody(required = false) @Nullable Step body,
			IfMatch seen, Reader reader) {
		return ok(this.projects.suspend(id, Step.reason(body), seen, reader));
	}

	@PostMapping("/{id}/cancel")
	@Operation(operationId = "cancelProject", summary = "Says that the project will not be done")
	ResponseEntity<ProjectState> cancel(@PathVariable String id, @RequestBody(required = false) @Nullable Step body,
			IfMatch seen, Reader reader) {
		return ok(this.projects.cancel(id, Step.reason(body), seen, reader));
	}

	@GetMapping("/{id}/budgets")
	@Operation(operationId = "listBudgets", summary = "The budgets of a project")
	Page<Budget> budgets(@PathVariable String id, Reader reader) {
		List<Budget> budgets = this.projects.get(id, reader).budgets();
		return new Page<>(budgets, null, (long) budgets.size());
	}

	@PostMapping("/{id}/budgets")
	@Operation(operationId = "addBudget", summary = "Adds the budget of a period of at most one year")
	ResponseEntity<Budget> addBudget(@PathVariable String id, @RequestBody BudgetRequest body, NewId newId,
			IfMatch seen, Reader reader) {
		Budget budget = body.toBudget(newId.value());
		Project project = this.projects.addBudget(id, budget, seen, reader);
		return Answers.created(PATH + id + "/budgets/" + budget.id(), project.version(), budget);
	}

	@DeleteMapping("/{id}/budgets/{budgetId}")
	@Operation(operationId = "removeBudget", summary = "Takes a budget away; needs If-Match with the project's version")
	@IfMatchRequired
	ResponseEntity<ProjectState> removeBudget(@PathVariable String id, @PathVariable String budgetId, IfMatch seen,
			Reader reader) {
		return ok(this.projects.removeBudget(id, budgetId, seen.demanded(), reader));
	}

	private static ResponseEntity<ProjectState> ok(Project project) {
		return Answers.ok(project.version(), ProjectState.of(project));
	}

	/**
	 * A step in a project's life.
	 *
	 * @param date when, as far as known
	 * @param reason why
	 */
	record Step(@Nullable String date, @Nullable String reason) {

		static @Nullable PartialDate date(@Nullable Step step) {
			return PartialDate.parse((step != null) ? step.date() : null, "date");
		}

		static String reason(@Nullable Step step) {
			return (step != null && step.reason() != null) ? step.reason() : "";
		}

	}

	/**
	 * A budget to add.
	 */
	record BudgetRequest(Budget.@Nullable Type type, Budget.@Nullable Status status, @Nullable String periodStart,
			@Nullable String periodEnd, @Nullable Money value, @Nullable Text description) {

		Budget toBudget(String id) {
			return new Budget(id, this.type, this.status, this.periodStart, this.periodEnd, this.value,
					this.description);
		}

	}

	/**
	 * What a caller tells of a project; what only the platform sets (id, version, status,
	 * actual dates) is ignored.
	 *
	 * @param networkId id or slug of the network; needed to register
	 */
	record ProjectRequest(@Nullable String networkId, @Nullable String iatiIdentifier, @Nullable Text title,
			@Nullable Text description, @Nullable String plannedStart, @Nullable String plannedEnd,
			@Nullable List<Participant> participants, @Nullable List<Component> components,
			@Nullable List<Sector> sectors, @Nullable List<Marker> markers, @Nullable List<Location> locations,
			@Nullable Visibility visibility, @Nullable Boolean sensitive) {

		String network() {
			if (this.networkId == null || this.networkId.isBlank()) {
				throw new BrokenRules("networkId", "required");
			}
			return this.networkId;
		}

		ProjectDetails toDetails() {
			return new ProjectDetails(this.iatiIdentifier, this.title, this.description,
					PartialDate.parse(this.plannedStart, "plannedStart"),
					PartialDate.parse(this.plannedEnd, "plannedEnd"), listed(this.participants),
					listed(this.components), listed(this.sectors), listed(this.markers), listed(this.locations),
					(this.visibility != null) ? this.visibility : Visibility.NETWORK,
					Boolean.TRUE.equals(this.sensitive));
		}

		private static <T> List<T> listed(@Nullable List<T> items) {
			return (items != null) ? items : List.of();
		}

	}

}
