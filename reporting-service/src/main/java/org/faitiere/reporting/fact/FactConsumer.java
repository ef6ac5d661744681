package org.faitiere.reporting.fact;

import java.util.List;
import java.util.Optional;

import org.faitiere.reporting.view.EventConsumer;
import org.faitiere.support.event.ReceivedEvent;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps each version of each activity that the log tells of.
 */
class FactConsumer extends EventConsumer<Fact> {

	private final FactRepository facts;

	private final JsonMapper json;

	FactConsumer(FactRepository facts, JsonMapper json) {
		this.facts = facts;
		this.json = json;
	}

	@Override
	protected Optional<Fact> read(ReceivedEvent event) {
		return ActivityEvent.read(event, this.json);
	}

	@Override
	protected void apply(List<Fact> events) {
		this.facts.save(events);
	}

}
