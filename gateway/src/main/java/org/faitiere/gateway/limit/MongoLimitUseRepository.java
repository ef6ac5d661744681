package org.faitiere.gateway.limit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import org.bson.codecs.pojo.annotations.BsonId;
import org.faitiere.gateway.limit.UsesOfGateway.Use;

import org.springframework.stereotype.Repository;

/**
 * Lets gateways tell each other by MongoDB: one document a gateway, whatever the number
 * of clients.
 */
@Repository
class MongoLimitUseRepository implements LimitUseRepository {

	private final MongoCollection<Document> gateways;

	MongoLimitUseRepository(MongoDatabase database) {
		this.gateways = database.getCollection("limitUses", Document.class);
	}

	@Override
	public void tell(UsesOfGateway uses, Instant now) {
		this.gateways.replaceOne(Filters.eq(uses.gateway()), Document.of(uses, now), new ReplaceOptions().upsert(true));
	}

	@Override
	public List<UsesOfGateway> toldByOthers(String gateway) {
		List<UsesOfGateway> told = new ArrayList<>();
		this.gateways.find(Filters.ne("_id", gateway)).map(Document::toUses).into(told);
		return told;
	}

	@Override
	public void forgetBefore(Instant before) {
		this.gateways.deleteMany(Filters.lt("at", before));
	}

	/**
	 * What one gateway tells.
	 *
	 * @param gateway id of the gateway's process
	 * @param at when it told
	 * @param clients clients
	 */
	public record Document(@BsonId String gateway, Instant at, List<Client> clients) {

		static Document of(UsesOfGateway uses, Instant now) {
			List<Client> clients = uses.uses()
				.entrySet()
				.stream()
				.map((use) -> new Client(use.getKey(), use.getValue().since(), use.getValue().taken()))
				.toList();
			return new Document(uses.gateway(), now.truncatedTo(ChronoUnit.MILLIS), clients);
		}

		UsesOfGateway toUses() {
			Map<String, Use> uses = this.clients.stream()
				.collect(Collectors.toMap(Client::key, (client) -> new Use(client.since(), client.taken())));
			return new UsesOfGateway(this.gateway, uses);
		}

	}

	/**
	 * What one client has taken.
	 *
	 * @param key limit and hash of the client
	 * @param since beginning of its activity
	 * @param taken requests since then
	 */
	public record Client(String key, long since, long taken) {
	}

}
