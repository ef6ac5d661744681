package org.faitiere.gateway.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import org.bson.codecs.pojo.annotations.BsonId;

import org.springframework.stereotype.Repository;

/**
 * Keeps people in MongoDB.
 */
@Repository
class MongoPersonRepository implements PersonRepository {

	private final MongoCollection<Document> people;

	MongoPersonRepository(MongoDatabase database) {
		this.people = database.getCollection("people", Document.class);
	}

	@Override
	public Optional<Person> find(String email) {
		return Optional.ofNullable(this.people.find(Filters.eq(Person.normalise(email))).first())
			.map(Document::toPerson);
	}

	@Override
	public void addIfAbsent(Person person) {
		this.people.updateOne(Filters.eq(person.email()), Updates.combine(Updates.setOnInsert("name", person.name()),
				Updates.setOnInsert("passwordHash", person.passwordHash()),
				Updates.setOnInsert("platformAdministrator", person.platformAdministrator()),
				Updates.setOnInsert("grants", person.grants()), Updates.setOnInsert("createdAt", person.createdAt())),
				new UpdateOptions().upsert(true));
	}

	/**
	 * A person as stored.
	 *
	 * @param email address in lower case
	 * @param name name to show
	 * @param passwordHash encoded password
	 * @param platformAdministrator whether the person runs the platform
	 * @param grants roles in networks
	 * @param createdAt when the person was registered
	 */
	public record Document(@BsonId String email, String name, String passwordHash, boolean platformAdministrator,
			List<Grant> grants, Instant createdAt) {

		Person toPerson() {
			return new Person(this.email, this.name, this.passwordHash, this.platformAdministrator, this.grants,
					this.createdAt);
		}

	}

}
