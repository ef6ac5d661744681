package org.faitiere.reporting.view;

import java.util.List;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.InsertOneModel;
import org.bson.Document;
import org.faitiere.support.test.TestMongo;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Writes that may meet somebody else's.
 */
class MongoNewestTests {

	private final MongoCollection<Document> things = TestMongo.database().getCollection("things");

	@Test
	void countsWhatWasWrittenAndNotWhatWasThereAlready() {
		this.things.insertOne(new Document("_id", "there"));

		int written = MongoNewest.writeNewer(this.things, List.of(new InsertOneModel<>(new Document("_id", "there")),
				new InsertOneModel<>(new Document("_id", "new"))));

		assertThat(written).isEqualTo(1);
		assertThat(this.things.countDocuments()).isEqualTo(2);
	}

}
