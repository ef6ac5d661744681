package org.faitiere.local.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

import com.fasterxml.jackson.databind.JsonNode;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Holds the books of the clients against the platform: each acknowledged write is there,
 * once and whole, in the store, in the log and in each figure.
 */
final class Proof {

	private static final Duration PATIENCE = Duration.ofSeconds(90);

	private final FaultedPlatform platform;

	private final PatientCaller network;

	private final PatientCaller operator;

	private final PublishedFigures figures;

	private final String slug;

	private final Summary summary;

	Proof(FaultedPlatform platform, String slug, Summary summary) {
		this.platform = platform;
		this.slug = slug;
		this.summary = summary;
		this.network = new PatientCaller(platform.gateways(), Optional.of(slug), summary);
		this.operator = new PatientCaller(platform.gateways(), Optional.of("operateur"), summary);
		this.figures = new PublishedFigures(this.network,
				new PatientCaller(platform.gateways(), Optional.empty(), summary), slug);
	}

	void of(Collection<Kept> books) {
		assertThat(this.summary.broken()).as("promises that were seen broken").isEmpty();
		storeHolds(books);
		eventually(() -> logHolds(books));
		eventually(() -> this.figures.demandTotals(books));
		eventually(this::nothingWaits);
		provenanceHolds(books);
		this.summary.count("figures compared", this.figures.demandAll(books));
		this.summary.count("proofs");
	}

	private static void eventually(org.awaitility.core.ThrowingRunnable assertion) {
		Awaitility.await().atMost(PATIENCE).pollInterval(Duration.ofMillis(300)).untilAsserted(assertion);
	}

	/**
	 * Exactly what was acknowledged: nothing is missing, nothing is there twice or half.
	 */
	private void storeHolds(Collection<Kept> books) {
		Map<String, Kept> expected = books.stream()
			.filter((kept) -> !kept.isDeleted())
			.collect(Collectors.toMap(Kept::id, (kept) -> kept));
		Map<String, Kept> found = new TreeMap<>();
		for (JsonNode state : all("/api/v1/activities?network=" + this.slug)) {
			String id = state.path("id").asText();
			List<String> events = expected.containsKey(id) ? expected.get(id).events() : List.of();
			assertThat(state.path("version").asInt()).as("version of " + state).isEqualTo(events.size());
			assertThat(found.put(id, new Kept(id, state.path("status").asText(), Told.of(state), events)))
				.as("twice: " + id)
				.isNull();
		}
		assertThat(found).containsExactlyInAnyOrderEntriesOf(expected);
		this.summary.count("activities compared", found.size());
	}

	/**
	 * One event for each acknowledged change, in order, without a gap; whatever comes
	 * again is the same event.
	 */
	private void logHolds(Collection<Kept> books) {
		Map<String, List<String>> types = new TreeMap<>();
		Map<String, List<Long>> sequences = new TreeMap<>();
		Map<String, String> ids = new TreeMap<>();
		Map<String, String> hashes = new TreeMap<>();
		for (ConsumerRecord<byte[], byte[]> record : this.platform.log().read(EventLog.ACTIVITIES)) {
			String key = EventLog.key(record);
			long sequence = Long.parseLong(EventLog.header(record, "ce_sequence"));
			String first = ids.putIfAbsent(key + ":" + sequence, EventLog.header(record, "ce_id"));
			if (first == null) {
				sequences.computeIfAbsent(key, (id) -> new ArrayList<>()).add(sequence);
				types.computeIfAbsent(key, (id) -> new ArrayList<>()).add(happened(EventLog.header(record, "ce_type")));
				assertThat(EventLog.header(record, "ce_previoushash")).as("chain of " + key)
					.isEqualTo(hashes.getOrDefault(key, ""));
				hashes.put(key, EventLog.header(record, "ce_hash"));
			}
			else {
				assertThat(EventLog.header(record, "ce_id")).as("event " + sequence + " of " + key).isEqualTo(first);
			}
		}
		assertThat(types).isEqualTo(books.stream().collect(Collectors.toMap(Kept::id, Kept::events)));
		sequences.forEach((key, numbers) -> assertThat(numbers).as("sequences of " + key)
			.containsExactlyElementsOf(LongStream.rangeClosed(1, numbers.size()).boxed().toList()));
		this.summary.count("events compared", ids.size());
	}

	/**
	 * Each figure leads to each event of what it counts.
	 */
	private void provenanceHolds(Collection<Kept> books) {
		Map<String, List<String>> behind = new TreeMap<>();
		for (JsonNode item : all("/api/v1/key-figures/provenance?network=" + this.slug)) {
			List<String> events = new ArrayList<>();
			item.path("events").forEach((event) -> {
				events.add(happened(event.path("type").asText()));
				assertThat(event.path("sequence").asInt()).as(item.toString()).isEqualTo(events.size());
			});
			assertThat(behind.put(item.path("activityId").asText(), events)).isNull();
		}
		assertThat(behind).isEqualTo(books.stream()
			.filter((kept) -> kept.isCounted(Set.of("REPORTED", "VALIDATED")))
			.collect(Collectors.toMap(Kept::id, Kept::events)));
	}

	private static String happened(String type) {
		String[] parts = type.split("\\.");
		return parts[parts.length - 2];
	}

	/**
	 * Each consumer of the log has read it to its end, and nothing was set aside.
	 */
	private void nothingWaits() {
		JsonNode status = this.operator.get("/api/v1/status").expect(200).json();
		assertThat(status.path("consumers")).as(status.toString())
			.isNotEmpty()
			.allMatch((it) -> it.path("lagEvents").asLong(-1) == 0);
		assertThat(status.path("deadLetters").asLong(-1)).as("dead letters").isZero();
	}

	private List<JsonNode> all(String path) {
		List<JsonNode> items = new ArrayList<>();
		String cursor = "";
		do {
			JsonNode page = this.network.get(path + "&limit=200" + cursor).expect(200).json();
			page.path("items").forEach(items::add);
			cursor = page.path("next").isTextual() ? "&cursor=" + page.path("next").asText() : "";
		}
		while (!cursor.isEmpty());
		return items;
	}

}
