package org.faitiere.gateway.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import org.bson.codecs.pojo.annotations.BsonId;
import org.faitiere.gateway.account.PartnerClient.EarlierSecret;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Repository;

/**
 * Keeps partner clients in MongoDB.
 */
@Repository
class MongoPartnerClientRepository implements PartnerClientRepository {

	private final MongoCollection<Document> clients;

	MongoPartnerClientRepository(MongoDatabase database) {
		this.clients = database.getCollection("clients", Document.class);
	}

	@Override
	public Optional<PartnerClient> find(String id) {
		return Optional.ofNullable(this.clients.find(Filters.eq(id)).first()).map(Document::toClient);
	}

	@Override
	public void addIfAbsent(PartnerClient client) {
		this.clients.updateOne(Filters.eq(client.id()), Updates.combine(Updates.setOnInsert("name", client.name()),
				Updates.setOnInsert("secretHash", client.secretHash()),
				Updates.setOnInsert("scopes", List.copyOf(client.scopes())),
				Updates.setOnInsert("grants", client.grants()), Updates.setOnInsert("createdAt", client.createdAt())),
				new UpdateOptions().upsert(true));
	}

	@Override
	public boolean replaceSecret(PartnerClient changed, String before) {
		return this.clients.updateOne(Filters.and(Filters.eq(changed.id()), Filters.eq("secretHash", before)),
				Updates.combine(Updates.set("secretHash", changed.secretHash()),
						Updates.set("earlierSecret", changed.earlierSecret())))
			.getMatchedCount() > 0;
	}

	/**
	 * A client as it is stored.
	 *
	 * @param id client id
	 * @param name name to show
	 * @param secretHash encoded secret
	 * @param scopes scopes
	 * @param grants roles in networks
	 * @param createdAt when it was registered
	 * @param earlierSecret the secret before
	 */
	public record Document(@BsonId String id, String name, String secretHash, List<String> scopes, List<Grant> grants,
			Instant createdAt, @Nullable EarlierSecret earlierSecret) {

		PartnerClient toClient() {
			return new PartnerClient(this.id, this.name, this.secretHash, Set.copyOf(this.scopes), this.grants,
					this.createdAt, this.earlierSecret);
		}

	}

}
