package org.faitiere.local.verify;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a check without trust finds in the evidence and in seals.
 */
class EvidenceCheckTests {

	private static final ObjectMapper JSON = new ObjectMapper();

	private final List<String> said = new ArrayList<>();

	private final Map<Long, KeptSeal> platform = new HashMap<>();

	private ObjectNode first;

	private ObjectNode second;

	@BeforeEach
	void sealTwoEvents() {
		this.first = event(1, 10, null);
		this.second = event(2, 20, hash(this.first));
		String left = hash(this.first);
		String right = hash(this.second);
		seal(1, null, left);
		seal(2, this.platform.get(1L).root(), right);
		prove(this.first, 1);
		prove(this.second, 2);
	}

	@Test
	void findsNothingWhereNothingWasChanged() {
		assertThat(faults(List.of(), this.first, this.second)).isEmpty();
		assertThat(this.said).contains("verify.sealed [0, 2, 0]", "verify.recount.participants [20]",
				"verify.recount.activities [1]");
	}

	@Test
	void believesAKeptSealAndWhatCameBeforeIt() {
		assertThat(faults(List.of(this.platform.get(2L)), this.first, this.second)).isEmpty();
		assertThat(this.said).contains("verify.sealed [2, 0, 0]");
	}

	@Test
	void believesThePlatformOnlyWhereNoKeptSealReaches() {
		assertThat(faults(List.of(this.platform.get(1L)), this.first, this.second)).isEmpty();
		assertThat(this.said).contains("verify.sealed [1, 1, 0]");
	}

	@Test
	void findsChangedContents() {
		event(this.second).put("data_base64", data(200));

		assertThat(faults(List.of(), this.first, this.second)).contains("hash", "root", "participants");
	}

	@Test
	void findsAnEventThatWasForgedWithItsSeal() {
		KeptSeal kept = this.platform.get(2L);
		this.first = event(1, 100, null);
		this.second = event(2, 200, hash(this.first));
		seal(1, null, hash(this.first));
		seal(2, this.platform.get(1L).root(), hash(this.second));
		prove(this.first, 1);
		prove(this.second, 2);

		assertThat(faults(List.of(kept), this.first, this.second)).contains("root", "root");
	}

	@Test
	void findsASealThatDoesNotFollowTheOneBefore() {
		KeptSeal kept = this.platform.get(2L);
		this.first = event(1, 10, null);
		event(this.first).put("actor", "somebody else").put("hash", hash(this.first));
		seal(1, null, hash(this.first));
		prove(this.first, 1);

		assertThat(faults(List.of(kept), this.first)).contains("root");
	}

	@Test
	void findsAMissingEvent() {
		assertThat(faults(List.of(), this.second)).contains("chain");
	}

	@Test
	void findsEvidenceThatWasCutOff() {
		EvidenceCheck check = check(List.of());
		check.take(this.first.toString());

		check.finish();

		assertThat(this.said).contains("verify.fault.cutOff []");
	}

	@Test
	void findsAFigureThatTheEventsDoNotBearOut() {
		EvidenceCheck check = check(List.of());
		check.take(this.first.toString());
		check.take("{\"end\": 1}");

		check.finish().compare(figures(2, 10), Set.of("network"), listener());

		assertThat(this.said).contains("verify.fault.activities [2, 1]", "verify.recount.participants [10]");
	}

	private List<String> faults(List<KeptSeal> kept, ObjectNode... lines) {
		EvidenceCheck check = check(kept);
		Arrays.stream(lines).map(ObjectNode::toString).forEach(check::take);
		check.take("{\"end\": " + lines.length + "}");
		check.finish().compare(figures(1, 20), Set.of("network"), listener());
		return this.said.stream()
			.filter((it) -> it.startsWith("verify.fault."))
			.map((it) -> it.substring("verify.fault.".length(), it.indexOf(' ')))
			.toList();
	}

	private EvidenceCheck check(List<KeptSeal> kept) {
		this.said.clear();
		return new EvidenceCheck(new KeptSeals(kept, this.platform::get), listener());
	}

	private VerifyListener listener() {
		return new VerifyListener() {

			@Override
			public void fault(String key, Object... arguments) {
				note(key, arguments);
			}

			@Override
			public void note(String key, Object... arguments) {
				EvidenceCheckTests.this.said.add(key + " " + Arrays.toString(arguments));
			}

		};
	}

	private static JsonNode figures(long activities, long participants) {
		ObjectNode figures = JSON.createObjectNode();
		figures.putObject("totals").put("activities", activities).put("participants", participants);
		return figures;
	}

	private static ObjectNode event(long sequence, int people, String previous) {
		ObjectNode line = JSON.createObjectNode();
		ObjectNode event = line.putObject("event")
			.put("id", "e" + sequence)
			.put("source", "/project-service")
			.put("type", "org.faitiere.activity.corrected.v1")
			.put("subject", "training")
			.put("sequence", Long.toString(sequence))
			.put("time", "2024-03-01T09:30:00Z")
			.put("data_base64", data(people));
		if (previous != null) {
			event.put("previoushash", previous);
		}
		event.put("hash", hash(line));
		return line;
	}

	private static String data(int people) {
		return Base64.getEncoder()
			.encodeToString("{\"activity\":{\"participants\":[{\"count\":%d}]}}".formatted(people)
				.getBytes(StandardCharsets.UTF_8));
	}

	private static ObjectNode event(ObjectNode line) {
		return (ObjectNode) line.get("event");
	}

	private static String hash(ObjectNode line) {
		return new EvidenceLine(line).computedHash();
	}

	/**
	 * Makes a seal over one event, whose tree has two leaves: the event and the heading.
	 */
	private void seal(long number, String previousRoot, String hash) {
		String leaf = leaf(hash);
		ObjectNode seal = JSON.createObjectNode()
			.put("number", number)
			.put("day", "2024-03-0" + number)
			.put("sealedAt", "2024-03-01T00:10:00Z")
			.put("events", 1);
		seal.putArray("positions")
			.addObject()
			.put("topic", "project.activities")
			.put("partition", 0)
			.put("from", number - 1)
			.put("to", number);
		if (previousRoot != null) {
			seal.put("previousRoot", previousRoot);
		}
		seal.putArray("path").add(leaf);
		String heading = Hashes
			.sha256("number:%1$d\nday:2024-03-0%1$d\nsealedat:2024-03-01T00:10:00Z\n".formatted(number)
					+ "position:project.activities/0/%d-%d\nevents:1\n".formatted(number - 1, number)
					+ ((previousRoot != null) ? "previousroot:" + previousRoot + "\n" : ""));
		seal.put("root", Hashes.root(heading, 1, 2, List.of(leaf)));
		this.platform.put(number, new KeptSeal(seal));
	}

	private void prove(ObjectNode line, long seal) {
		KeptSeal sealed = this.platform.get(seal);
		String heading = headingOf(sealed);
		line.put("seal", seal).put("leaf", 0).put("leaves", 2).putArray("path").add(leaf(heading));
	}

	private static String headingOf(KeptSeal seal) {
		return Hashes.sha256(seal.heading());
	}

	private static String leaf(String entry) {
		return Hashes.root(entry, 0, 1, List.of());
	}

}
