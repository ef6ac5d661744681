package org.faitiere.project.project;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import org.bson.conversions.Bson;
import org.faitiere.project.network.Visible;
import org.faitiere.support.aggregate.Change;
import org.faitiere.support.outbox.AggregateStore;
import org.faitiere.support.outbox.AggregateStores;
import org.faitiere.support.outbox.EventRecorder;
import org.faitiere.support.outbox.OutboxEvent;
import org.faitiere.support.page.Page;
import org.faitiere.support.page.PageRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Repository;

/**
 * Projects in MongoDB.
 */
@Repository
class MongoProjectRepository implements ProjectRepository {

	static final String TOPIC = "project.projects";

	private static final String SORT_KEY = "state.sortKey";

	private final AggregateStore<Document> store;

	private final EventRecorder events;

	MongoProjectRepository(AggregateStores stores, EventRecorder events) {
		this.store = stores.open("projects", Document.class, TOPIC);
		this.events = events;
		// The list of a network, newest first.
		this.store.index(
				Indexes.compoundIndex(Indexes.ascending("state.project.networkId"), Indexes.descending(SORT_KEY)),
				new IndexOptions());
	}

	@Override
	public Optional<Project> find(String id) {
		return this.store.find(id).map((it) -> it.state().project().toProject());
	}

	@Override
	public Page<Project> list(@Nullable String networkId, @Nullable ProjectStatus status, Visible visible,
			PageRequest page) {
		List<Bson> filters = new ArrayList<>();
		filters.add(visible.everything() ? Filters.empty() : Filters.or(Filters.eq("state.open", true),
				Filters.in("state.project.networkId", visible.networkIds())));
		if (networkId != null) {
			filters.add(Filters.eq("state.project.networkId", networkId));
		}
		if (status != null) {
			filters.add(Filters.eq("state.project.status", status.name()));
		}
		return this.store.page(Filters.and(filters), SORT_KEY, true, page)
			.map((it) -> it.state().project().toProject());
	}

	@Override
	public Project save(Change<Project, ProjectEvent> change, String actor) {
		Project next = change.next();
		Document document = Document.of(next);
		OutboxEvent event = this.events.record("project", document.project(), change.event(), next.version(),
				next.networkId(), actor, next.updatedAt());
		this.store.save(next.id(), document, event);
		return next;
	}

	/**
	 * A project as stored, with what lists are filtered and sorted by.
	 *
	 * @param project the project
	 * @param open whether everybody may see it
	 * @param sortKey planned start, empty when unknown
	 */
	public record Document(ProjectState project, boolean open, String sortKey) {

		static Document of(Project project) {
			ProjectState state = ProjectState.of(project);
			return new Document(state, project.isPublic(), (state.plannedStart() != null) ? state.plannedStart() : "");
		}

	}

}
