package org.faitiere.project.activity;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

import org.faitiere.project.network.Network;
import org.faitiere.project.network.Networks;
import org.faitiere.project.network.Visible;
import org.faitiere.project.project.Projects;
import org.faitiere.project.vocabulary.Party;
import org.faitiere.support.access.Reader;
import org.faitiere.support.access.Role;
import org.faitiere.support.aggregate.Change;
import org.faitiere.support.outbox.AlreadyExists;
import org.faitiere.support.outbox.RetriedWhenConcurrent;
import org.faitiere.support.page.IfMatch;
import org.faitiere.support.page.Page;
import org.faitiere.support.page.PageRequest;
import org.faitiere.support.problem.ProblemException;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

/**
 * The use cases of activities: load, decide, save.
 */
@Service
class ActivityService {

	static final String READ = "activities:read";

	static final String WRITE = "activities:write";

	private final ActivityRepository activities;

	private final Networks networks;

	private final Projects projects;

	private final Clock clock;

	ActivityService(ActivityRepository activities, Networks networks, Projects projects, Clock clock) {
		this.activities = activities;
		this.networks = networks;
		this.projects = projects;
		this.clock = clock;
	}

	Page<Activity> list(ActivityRepository.Query query, Reader reader, PageRequest page) {
		Visible visible = this.networks.visibleTo(reader, READ);
		return this.activities.list(query, visible, page).map((activity) -> shown(activity, visible));
	}

	Activity get(String id, Reader reader) {
		Visible visible = this.networks.visibleTo(reader, READ);
		return this.activities.find(id)
			.filter((activity) -> visible.includes(activity.networkId(), activity.isPublic()))
			.map((activity) -> shown(activity, visible))
			.orElseThrow(ProblemException::notFound);
	}

	Activity plan(String id, String network, ActivityDetails details, Reader reader) {
		return enter(id, network, details, reader, Activity::plan);
	}

	Activity reportAtOnce(String id, String network, ActivityDetails details, Reader reader) {
		return enter(id, network, details, reader, Activity::reportAtOnce);
	}

	Activity correct(String id, ActivityDetails details, IfMatch seen, Reader reader) {
		Activity activity = writable(id, Role.REPORTER, seen, reader);
		ActivityDetails checked = checked(details, activity.networkId(), reader);
		return this.activities.save(activity.correct(checked, this.clock.instant()), reader.subject());
	}

	@RetriedWhenConcurrent
	public Activity report(String id, IfMatch seen, Reader reader) {
		return decide(id, Role.REPORTER, seen, reader, Activity::report);
	}

	@RetriedWhenConcurrent
	public Activity validate(String id, IfMatch seen, Reader reader) {
		return decide(id, Role.OFFICER, seen, reader, Activity::validate);
	}

	@RetriedWhenConcurrent
	public Activity giveBack(String id, String comment, IfMatch seen, Reader reader) {
		return decide(id, Role.OFFICER, seen, reader, (activity, now) -> activity.giveBack(comment, now));
	}

	@RetriedWhenConcurrent
	public Activity cancel(String id, String reason, IfMatch seen, Reader reader) {
		return decide(id, Role.OFFICER, seen, reader, (activity, now) -> activity.cancel(reason, now));
	}

	void delete(String id, IfMatch seen, Reader reader) {
		decide(id, Role.OFFICER, seen, reader, Activity::delete);
	}

	private static Activity shown(Activity activity, Visible visible) {
		return visible.isOwn(activity.networkId()) ? activity : activity.forOthers();
	}

	private Activity enter(String id, String networkRef, ActivityDetails details, Reader reader, Entry entry) {
		Network network = this.networks.writable(networkRef, reader, Role.REPORTER, WRITE);
		ActivityDetails checked = checked(details, network.id(), reader);
		try {
			return this.activities.save(entry.enter(id, network.id(), checked, this.clock.instant()), reader.subject());
		}
		catch (AlreadyExists ex) {
			// A retry after a crash finds what its first try has saved.
			return this.activities.find(id).orElseThrow(() -> ex);
		}
	}

	private Activity decide(String id, Role atLeast, IfMatch seen, Reader reader,
			BiFunction<Activity, Instant, Change<Activity, ActivityEvent>> decision) {
		Activity activity = writable(id, atLeast, seen, reader);
		return this.activities.save(decision.apply(activity, this.clock.instant()), reader.subject());
	}

	private Activity writable(String id, Role atLeast, IfMatch seen, Reader reader) {
		reader.demandScope(WRITE);
		Activity activity = get(id, reader);
		this.networks.demand(activity.networkId(), reader, atLeast, WRITE);
		seen.check(activity.version());
		return activity;
	}

	private ActivityDetails checked(ActivityDetails details, String networkId, Reader reader) {
		this.projects.demandComponent(networkId, details.projectId(), details.componentId());
		Visible visible = this.networks.visibleTo(reader, WRITE);
		List<Party> named = new ArrayList<>();
		for (Party organiser : details.organisers()) {
			named.add(this.networks.known(organiser, "organisers[" + named.size() + "]", visible));
		}
		return details.withOrganisers(named);
	}

	/**
	 * One of the two ways to enter an activity.
	 */
	private interface Entry {

		Change<Activity, ActivityEvent> enter(String id, String networkId, ActivityDetails details, Instant now);

	}

}
