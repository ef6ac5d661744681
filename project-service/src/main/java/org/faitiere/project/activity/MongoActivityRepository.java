package org.faitiere.project.activity;

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

import org.springframework.stereotype.Repository;

/**
 * Activities in MongoDB.
 */
@Repository
class MongoActivityRepository implements ActivityRepository {

	static final String TOPIC = "project.activities";

	private static final String SORT_KEY = "state.sortKey";

	private final AggregateStore<Document> store;

	private final EventRecorder events;

	MongoActivityRepository(AggregateStores stores, EventRecorder events) {
		this.store = stores.open("activities", Document.class, TOPIC);
		this.events = events;
		// The list of a network, newest first.
		this.store.index(
				Indexes.compoundIndex(Indexes.ascending("state.activity.networkId"), Indexes.descending(SORT_KEY)),
				new IndexOptions());
		// The activities of a project.
		this.store.index(Indexes.ascending("state.activity.projectId"), new IndexOptions());
	}

	@Override
	public Optional<Activity> find(String id) {
		return this.store.find(id).map((it) -> it.state().toActivity()).filter((it) -> !it.deleted());
	}

	@Override
	public Page<Activity> list(Query query, Visible visible, PageRequest page) {
		List<Bson> filters = new ArrayList<>();
		filters.add(Filters.eq("state.deleted", false));
		if (!visible.everything()) {
			filters.add(Filters.or(Filters.eq("state.open", true),
					Filters.in("state.activity.networkId", visible.networkIds())));
		}
		narrow(filters, "networkId", query.networkId());
		narrow(filters, "projectId", query.projectId());
		narrow(filters, "status", (query.status() != null) ? query.status().name() : null);
		narrow(filters, "type", (query.type() != null) ? query.type().name() : null);
		return this.store.page(Filters.and(filters), SORT_KEY, true, page).map((it) -> it.state().toActivity());
	}

	@Override
	public Activity save(Change<Activity, ActivityEvent> change, String actor) {
		Activity next = change.next();
		Document document = Document.of(next);
		OutboxEvent event = this.events.record("activity", document.activity(), change.event(), next.version(),
				next.networkId(), actor, next.updatedAt());
		this.store.save(next.id(), document, event);
		return next;
	}

	private static void narrow(List<Bson> filters, String field, String value) {
		if (value != null) {
			filters.add(Filters.eq("state.activity." + field, value));
		}
	}

	/**
	 * An activity as stored, with what lists are filtered and sorted by.
	 *
	 * @param activity the activity
	 * @param deleted whether it is gone for everybody
	 * @param open whether everybody may see it
	 * @param sortKey start date, empty when undated
	 */
	public record Document(ActivityState activity, boolean deleted, boolean open, String sortKey) {

		static Document of(Activity activity) {
			ActivityState state = ActivityState.of(activity);
			return new Document(state, activity.deleted(), activity.isPublic(),
					(state.startDate() != null) ? state.startDate() : "");
		}

		Activity toActivity() {
			return this.activity.toActivity(this.deleted);
		}

	}

}
