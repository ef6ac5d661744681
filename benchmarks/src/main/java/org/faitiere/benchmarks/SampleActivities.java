package org.faitiere.benchmarks;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Activities as networks report them: one or two places, one to three groups of people, a
 * project, topics, and now and then people reached by radio.
 */
final class SampleActivities {

	private static final List<String> REGIONS = List.of("TG-C", "TG-K", "TG-M", "TG-P", "TG-S");

	private static final List<String> TYPES = List.of("TRAINING", "WORKSHOP", "AWARENESS", "CONSULTATION", "COACHING");

	private static final List<String> TOPICS = List.of("gender", "elections", "local-governance", "decentralisation",
			"transparency", "advocacy");

	private static final List<String> AUDIENCES = List.of("CSO", "PUBLIC_ACTOR", "MEDIA", "STUDENT");

	private static final List<String> SEXES = List.of("\"FEMALE\"", "\"MALE\"", "null");

	private static final List<String> PRECISIONS = List.of("EXACT", "EXACT", "EXACT", "AT_LEAST", "ESTIMATE");

	private static final int PLACES_OF_REGION = 8;

	private final Random random;

	private final String network;

	private final List<String> projects;

	private final LocalDate first;

	private final int months;

	/**
	 * Makes a source of activities.
	 * @param seed the same seed makes the same activities
	 * @param network id of their network
	 * @param projects ids of its projects
	 * @param months how many months they spread over, from January 2022
	 */
	SampleActivities(long seed, String network, List<String> projects, int months) {
		this.random = new Random(seed);
		this.network = network;
		this.projects = projects;
		this.months = months;
		this.first = LocalDate.of(2022, 1, 1);
	}

	synchronized Sample next() {
		LocalDate day = this.first.plusMonths(this.random.nextInt(this.months)).plusDays(this.random.nextInt(28));
		String fields = """
				"networkId":"%s","projectId":"%s","type":"%s","title":{"fr":"Formation à la gouvernance locale"},\
				"description":{"fr":"Deux jours sur le budget participatif et le contrôle citoyen."},\
				"startDate":"%s","endDate":"%s","level":"LOCAL","topics":[%s],"organisers":[{"name":"Bureau régional"}],\
				"locations":[%s],"participants":[%s]%s,"occurrences":1,"visibility":"PUBLIC\""""
			.formatted(this.network, any(this.projects), any(TYPES), day, day, topics(), places(), participants(),
					reached());
		return new Sample(day.toString().substring(0, 7), fields);
	}

	private String topics() {
		int first = this.random.nextInt(TOPICS.size() - 1);
		return TOPICS.subList(first, first + 1 + this.random.nextInt(2))
			.stream()
			.map((it) -> '"' + it + '"')
			.collect(Collectors.joining(","));
	}

	private String places() {
		String region = any(REGIONS);
		return IntStream.rangeClosed(0, this.random.nextInt(3) / 2)
			.mapToObj((it) -> "{\"country\":\"TG\",\"region\":\"%s\",\"place\":\"%s %d\"}".formatted(region, region,
					this.random.nextInt(PLACES_OF_REGION)))
			.collect(Collectors.joining(","));
	}

	private String participants() {
		String audience = any(AUDIENCES);
		return IntStream.rangeClosed(0, this.random.nextInt(SEXES.size()))
			.mapToObj((it) -> "{\"count\":%d,\"precision\":\"%s\",\"sex\":%s,\"audience\":\"%s\"}"
				.formatted(5 + this.random.nextInt(60), any(PRECISIONS), SEXES.get(it), audience))
			.collect(Collectors.joining(","));
	}

	private String reached() {
		return (this.random.nextInt(5) > 0) ? ""
				: ",\"reached\":{\"count\":%d,\"precision\":\"AT_LEAST\"}".formatted(1000 + this.random.nextInt(9000));
	}

	private <T> T any(List<T> values) {
		return values.get(this.random.nextInt(values.size()));
	}

	/**
	 * One activity.
	 *
	 * @param month the month that it counts in
	 * @param fields its fields in JSON
	 */
	record Sample(String month, String fields) {

		/**
		 * As a caller reports it.
		 */
		String request() {
			return "{" + this.fields + ",\"status\":\"REPORTED\"}";
		}

		/**
		 * As it stands in an event of the log.
		 */
		String state(String id, long version, String status, String time) {
			return """
					{"id":"%s","version":%d,%s,"status":"%s","sensitive":false,"createdAt":"%s","updatedAt":"%s"}"""
				.formatted(id, version, this.fields, status, time, time);
		}

	}

}
