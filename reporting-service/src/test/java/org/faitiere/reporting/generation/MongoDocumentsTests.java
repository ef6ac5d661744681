package org.faitiere.reporting.generation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;

import com.mongodb.client.MongoDatabase;
import org.bson.Document;
import org.faitiere.support.rebuild.Difference;
import org.faitiere.support.test.TestMongo;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Documents of two generations on a real MongoDB protocol.
 */
class MongoDocumentsTests {

	private static final Generation NEXT = new Generation(2);

	private final MongoDatabase database = TestMongo.database();

	private final Compared facts = new MongoDocuments(this.database, "facts", "fact", "networkId");

	@Test
	void ignoresTheOrderOfFieldsAndWhatIsNull() {
		insert(Generation.FIRST, new Document("_id", "a:1").append("x", 1L).append("y", null).append("z", "b"));
		insert(NEXT, new Document("_id", "a:1").append("z", "b").append("x", 1L));

		assertThat(differences()).isEmpty();
	}

	@Test
	void showsTheFieldsThatDiffer() {
		Document state = new Document("title", "Formation\nà Vo").append("lines", List.of(new Document("count", 10L)));
		insert(Generation.FIRST, new Document("_id", "a:1").append("networkId", "n1").append("state", state));
		insert(NEXT, new Document("_id", "a:1").append("networkId", "n1")
			.append("state",
					new Document("title", "Formation\nà Vo").append("lines", List.of(new Document("count", 12L))))
			.append("at", Date.from(Instant.parse("2024-03-01T09:30:00Z"))));

		assertThat(differences()).containsExactly(new Difference("n1", "fact a:1", "state.lines.0.count=10",
				"at=2024-03-01T09:30:00Z, state.lines.0.count=12"));
	}

	@Test
	void findsWhatOnlyOneHas() {
		for (int number = 0; number < 1100; number++) {
			insert(Generation.FIRST, new Document("_id", "old:" + number));
			insert(NEXT, new Document("_id", "new:" + number));
		}

		List<Difference> differences = differences();

		assertThat(differences).hasSize(2200);
		assertThat(differences).filteredOn((it) -> it.is() == null).hasSize(1100);
	}

	private List<Difference> differences() {
		List<Difference> found = new ArrayList<>();
		this.facts.forEachDifferent(Generation.FIRST, NEXT, (it) -> found.add(this.facts.describe(it)));
		return found;
	}

	private void insert(Generation generation, Document document) {
		this.database.getCollection(generation.named("facts")).insertOne(document);
	}

}
