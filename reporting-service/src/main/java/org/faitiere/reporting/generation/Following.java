package org.faitiere.reporting.generation;

import java.util.function.Function;

/**
 * Says that a consumer follows a topic in each generation.
 *
 * @param name name of the consumer
 * @param topic name of the topic
 * @param own whether each generation has a topic of its own by that name, and not the
 * platform's events
 * @param consumer the consumer of a generation
 */
public record Following(String name, String topic, boolean own, Function<Generation, BatchConsumer> consumer) {

	/**
	 * Follows the platform's events.
	 */
	public static Following ofEvents(String name, String topic, Function<Generation, BatchConsumer> consumer) {
		return new Following(name, topic, false, consumer);
	}

	/**
	 * Follows what a generation derives from events.
	 */
	public static Following ofOwn(String name, String topic, Function<Generation, BatchConsumer> consumer) {
		return new Following(name, topic, true, consumer);
	}

	String topic(Generation generation) {
		return this.own ? generation.named(this.topic) : this.topic;
	}

	String group(Generation generation) {
		return generation.named("reporting-" + this.name);
	}

}
