package org.faitiere.reporting.generation;

import java.util.HashSet;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;

import com.mongodb.client.MongoDatabase;

import org.springframework.stereotype.Repository;

/**
 * Stores for any generation.
 */
@Repository
public class MongoGenerations {

	private static final Pattern SUFFIXED = Pattern.compile("(.+)-g([0-9]+)");

	private final MongoDatabase database;

	MongoGenerations(MongoDatabase database) {
		this.database = database;
	}

	/**
	 * A store for each generation.
	 * @param factory makes the store of one generation
	 */
	public <T> PerGeneration<T> stores(BiFunction<MongoDatabase, Generation, T> factory) {
		return new PerGeneration<>((generation) -> factory.apply(this.database, generation));
	}

	/**
	 * Compares a collection of documents between generations.
	 * @param kind what one of the documents is
	 * @param networkField the field with the id of the network
	 */
	public Compared documents(String name, String kind, String networkField) {
		return new MongoDocuments(this.database, name, kind, networkField);
	}

	/**
	 * Compares anything else between generations.
	 */
	public Compared compared(Function<MongoDatabase, Compared> factory) {
		return factory.apply(this.database);
	}

	/**
	 * Drops all collections of a generation that does not answer questions.
	 */
	public void drop(Generation generation) {
		// The first generation's collections have no suffix; a later one's tell which
		// they are.
		Set<String> names = new HashSet<>();
		this.database.listCollectionNames().forEach((it) -> SUFFIXED.matcher(it).results().forEach((match) -> {
			if (generation.equals(Generation.FIRST) || match.group(2).equals(String.valueOf(generation.number()))) {
				names.add(generation.named(match.group(1)));
			}
		}));
		names.forEach((it) -> this.database.getCollection(it).drop());
	}

}
