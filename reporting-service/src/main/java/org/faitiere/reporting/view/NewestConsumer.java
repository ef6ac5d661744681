package org.faitiere.reporting.view;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

import org.faitiere.support.event.ReceivedEvent;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps the newest version of each aggregate of one topic.
 *
 * @param <D> the event's data
 * @param <T> what is kept of it
 */
public abstract class NewestConsumer<D, T> extends EventConsumer<Versioned<T>> {

	private static final String VERSION = "v1";

	private final Class<D> type;

	private final Function<D, T> state;

	private final Consumer<List<Versioned<T>>> store;

	private final JsonMapper json;

	protected NewestConsumer(Class<D> type, Function<D, T> state, Consumer<List<Versioned<T>>> store, JsonMapper json) {
		this.type = type;
		this.state = state;
		this.store = store;
		this.json = json;
	}

	@Override
	protected final Optional<Versioned<T>> read(ReceivedEvent event) {
		T read = this.state.apply(event.demandVersion(VERSION).dataAs(this.type, this.json));
		return Optional.of(new Versioned<>(event.subject(), event.sequence(), read));
	}

	@Override
	protected final void apply(List<Versioned<T>> events) {
		this.store.accept(events);
	}

}
