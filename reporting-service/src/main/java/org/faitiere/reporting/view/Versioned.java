package org.faitiere.reporting.view;

/**
 * One version of something that has an id.
 *
 * @param id the id
 * @param version its number; a greater one is newer
 * @param state what it says
 * @param <T> type of the state
 */
public record Versioned<T>(String id, long version, T state) {
}
