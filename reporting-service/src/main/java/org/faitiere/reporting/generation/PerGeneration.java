package org.faitiere.reporting.generation;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * One of something for each generation, made when it is first asked for.
 *
 * @param <T> what it is
 */
public final class PerGeneration<T> {

	private final Map<Generation, T> made = new ConcurrentHashMap<>();

	private final Function<Generation, T> factory;

	public PerGeneration(Function<Generation, T> factory) {
		this.factory = factory;
	}

	public T of(Generation generation) {
		return this.made.computeIfAbsent(generation, this.factory);
	}

}
