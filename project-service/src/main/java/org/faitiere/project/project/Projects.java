package org.faitiere.project.project;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

import com.github.f4b6a3.uuid.UuidCreator;
import org.faitiere.project.network.Network;
import org.faitiere.project.network.Networks;
import org.faitiere.project.network.Visible;
import org.faitiere.support.access.Reader;
import org.faitiere.support.access.Role;
import org.faitiere.support.aggregate.BrokenRules;
import org.faitiere.support.aggregate.Change;
import org.faitiere.support.aggregate.PartialDate;
import org.faitiere.support.outbox.RetriedWhenConcurrent;
import org.faitiere.support.page.IfMatch;
import org.faitiere.support.page.Page;
import org.faitiere.support.page.PageRequest;
import org.faitiere.support.problem.ProblemException;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

/**
 * The use cases of projects, and what other features may ask about a project.
 */
@Service
public class Projects {

	public static final String READ = "projects:read";

	public static final String WRITE = "projects:write";

	private final ProjectRepository projects;

	private final Networks networks;

	private final Clock clock;

	Projects(ProjectRepository projects, Networks networks, Clock clock) {
		this.projects = projects;
		this.networks = networks;
		this.clock = clock;
	}

	/**
	 * Insists that an activity's project and component exist in its network.
	 * @throws BrokenRules naming the field that refers to nothing
	 */
	public void demandComponent(String networkId, @Nullable String projectId, @Nullable String componentId) {
		if (projectId == null) {
			return;
		}
		Project project = this.projects.find(projectId)
			.filter((it) -> it.networkId().equals(networkId))
			.orElseThrow(() -> new BrokenRules("projectId", "unknownReference", projectId));
		if (componentId != null && !project.hasComponent(componentId)) {
			throw new BrokenRules("componentId", "unknownReference", componentId);
		}
	}

	/**
	 * The project, if the reader may see it.
	 */
	public ProjectState visible(String id, Reader reader) {
		return ProjectState.of(get(id, reader));
	}

	/**
	 * The project, if the reader may change it.
	 */
	public ProjectState writable(String id, Reader reader) {
		return ProjectState.of(writable(id, new IfMatch(null, false), reader));
	}

	Page<Project> list(@Nullable String networkId, @Nullable ProjectStatus status, Reader reader, PageRequest page) {
		return this.projects.list(networkId, status, this.networks.visibleTo(reader, READ), page);
	}

	Project get(String id, Reader reader) {
		Visible visible = this.networks.visibleTo(reader, READ);
		return this.projects.find(id)
			.filter((project) -> visible.includes(project.networkId(), project.isPublic()))
			.orElseThrow(ProblemException::notFound);
	}

	Project register(String id, String networkRef, ProjectDetails details, Reader reader) {
		Network network = this.networks.writable(networkRef, reader, Role.OFFICER, WRITE);
		ProjectDetails complete = completed(details, reader);
		// A retry after a crash finds what its first try has saved.
		return this.projects.find(id)
			.orElseGet(() -> this.projects.save(Project.register(id, network.id(), complete, this.clock.instant()),
					reader.subject()));
	}

	Project revise(String id, ProjectDetails details, IfMatch seen, Reader reader) {
		Project project = writable(id, seen, reader);
		return this.projects.save(project.revise(completed(details, reader), this.clock.instant()), reader.subject());
	}

	@RetriedWhenConcurrent
	public Project addBudget(String id, Budget budget, IfMatch seen, Reader reader) {
		Project project = writable(id, seen, reader);
		// A retry after a crash finds what its first try has saved.
		return project.budget(budget.id())
			.map((there) -> project)
			.orElseGet(() -> this.projects.save(project.addBudget(budget, this.clock.instant()), reader.subject()));
	}

	Project removeBudget(String id, String budgetId, IfMatch seen, Reader reader) {
		return decide(id, seen, reader, (project, now) -> project
			.removeBudget(project.budget(budgetId).orElseThrow(ProblemException::notFound), now));
	}

	@RetriedWhenConcurrent
	public Project start(String id, @Nullable PartialDate date, IfMatch seen, Reader reader) {
		return decide(id, seen, reader, (project, now) -> project.start(date, now));
	}

	@RetriedWhenConcurrent
	public Project close(String id, @Nullable PartialDate date, IfMatch seen, Reader reader) {
		return decide(id, seen, reader, (project, now) -> project.close(date, now));
	}

	@RetriedWhenConcurrent
	public Project suspend(String id, String reason, IfMatch seen, Reader reader) {
		return decide(id, seen, reader, (project, now) -> project.suspend(reason, now));
	}

	@RetriedWhenConcurrent
	public Project cancel(String id, String reason, IfMatch seen, Reader reader) {
		return decide(id, seen, reader, (project, now) -> project.cancel(reason, now));
	}

	private Project decide(String id, IfMatch seen, Reader reader,
			BiFunction<Project, Instant, Change<Project, ProjectEvent>> decision) {
		Project project = writable(id, seen, reader);
		return this.projects.save(decision.apply(project, this.clock.instant()), reader.subject());
	}

	private Project writable(String id, IfMatch seen, Reader reader) {
		reader.demandScope(WRITE);
		Project project = get(id, reader);
		this.networks.demand(project.networkId(), reader, Role.OFFICER, WRITE);
		seen.check(project.version());
		return project;
	}

	private ProjectDetails completed(ProjectDetails details, Reader reader) {
		Visible visible = this.networks.visibleTo(reader, WRITE);
		List<Participant> named = new ArrayList<>();
		for (Participant participant : details.participants()) {
			String field = "participants[" + named.size() + "]";
			named.add(participant.withName(this.networks.known(participant.party(), field, visible).name()));
		}
		List<Component> identified = details.components()
			.stream()
			.map((it) -> (it.id() != null) ? it : it.withId(UuidCreator.getTimeOrderedEpoch().toString()))
			.toList();
		return details.with(named, identified);
	}

}
