package org.faitiere.local.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/**
 * Makes up activities of all shapes: with and without a date, a place, people, topics.
 * Head counts start at five, since smaller ones are hidden from the public.
 */
final class Telling {

	private static final List<String> TYPES = List.of("TRAINING", "WORKSHOP", "AWARENESS", "DEBATE", "COACHING");

	private static final List<String> TOPICS = List.of("governance", "gender", "media", "peace-security");

	private static final List<String> REGIONS = List.of("TG-C", "TG-K", "TG-M", "TG-P", "TG-S");

	private static final List<String> DATES = List.of("2022", "2023", "2023-11", "2023-12-31", "2024-01-01", "2024-02",
			"2024-02-29", "2024-06-15", "2025-03-30", "2025-10-26");

	private static final List<String> PRECISIONS = List.of("EXACT", "EXACT", "EXACT", "AT_LEAST", "ESTIMATE");

	private final Random random;

	private final List<String> projects;

	Telling(Random random, List<String> projects) {
		this.random = random;
		this.projects = projects;
	}

	Told activity() {
		return new Told("Séance " + UUID.randomUUID(), oneOf(TYPES),
				this.projects.isEmpty() ? null : maybe(() -> oneOf(this.projects)), maybe(() -> oneOf(DATES)),
				maybe(() -> oneOf(List.of("LOCAL", "NATIONAL", "INTERNATIONAL"))),
				TOPICS.stream().filter((topic) -> this.random.nextInt(3) == 0).toList(), several(this::place),
				several(this::line), maybe(() -> new Told.Head(people(), oneOf(PRECISIONS))),
				1 + this.random.nextInt(24), oneOf(List.of("PUBLIC", "PUBLIC", "PUBLIC", "PARTNERS", "NETWORK")),
				this.random.nextInt(8) == 0);
	}

	private Told.Place place() {
		String region = maybe(() -> oneOf(REGIONS));
		return new Told.Place("TG", region, maybe(() -> "Lieu " + this.random.nextInt(5)));
	}

	private Told.Line line() {
		return new Told.Line(people(), maybe(() -> oneOf(PRECISIONS)), maybe(() -> oneOf(List.of("FEMALE", "MALE"))),
				maybe(() -> oneOf(List.of("CHILD", "YOUTH", "ADULT"))),
				maybe(() -> oneOf(List.of("CSO", "MEDIA", "CITIZEN"))), maybe(this::place));
	}

	private long people() {
		return 5 + this.random.nextInt(200);
	}

	private <T> List<T> several(Supplier<T> source) {
		List<T> made = new ArrayList<>();
		IntStream.range(0, this.random.nextInt(4)).forEach((number) -> made.add(source.get()));
		return made;
	}

	private <T> @Nullable T maybe(Supplier<T> source) {
		return (this.random.nextInt(4) == 0) ? null : source.get();
	}

	<T> T oneOf(List<T> values) {
		return values.get(this.random.nextInt(values.size()));
	}

}
