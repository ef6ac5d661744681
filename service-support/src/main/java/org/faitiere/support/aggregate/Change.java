package org.faitiere.support.aggregate;

/**
 * The outcome of a command: the aggregate's next state and the one event that tells of
 * it.
 *
 * @param next the state to save
 * @param event what happened
 * @param <A> the aggregate
 * @param <E> the aggregate's sealed family of events
 */
public record Change<A, E>(A next, E event) {
}
