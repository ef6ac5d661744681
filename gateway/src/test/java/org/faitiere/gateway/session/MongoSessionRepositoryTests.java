package org.faitiere.gateway.session;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextImpl;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Sessions are found at every gateway, end everywhere, and tell nothing to who reads the
 * database.
 */
class MongoSessionRepositoryTests {

	private static final MongoServer SERVER = new MongoServer(new MemoryBackend());

	private static final MongoClient CLIENT = MongoClients.create("mongodb://127.0.0.1:" + SERVER.bind().getPort());

	private static final MongoCollection<Document> STORED = CLIENT.getDatabase("gateway").getCollection("sessions");

	private final MongoSessionRepository one = replica(Duration.ofHours(24));

	private final MongoSessionRepository other = replica(Duration.ofHours(24));

	@AfterAll
	static void stop() {
		CLIENT.close();
		SERVER.shutdownNow();
	}

	@Test
	void findsAtOneGatewayWhatBeganAtAnother() {
		KeptSession session = signedIn();

		KeptSession found = this.other.findById(session.getId());

		assertThat(found).isNotNull();
		assertThat(found.<SecurityContextImpl>getAttribute("context").getAuthentication().getName())
			.isEqualTo("pasc@faitiere.test");
		assertThat(found.getMaxInactiveInterval()).isEqualTo(Duration.ofMinutes(15));
	}

	@Test
	void writesNeitherIdNorContentsInTheClear() {
		KeptSession session = signedIn();

		String stored = STORED.find().map(Document::toJson).into(new ArrayList<>()).toString();

		assertThat(stored).doesNotContain(session.getId(), "pasc@faitiere.test");
		assertThat(STORED.find(Filters.eq(SessionSeal.name(session.getId())))
			.first()
			.get("sealed", Binary.class)
			.getData()).asString().doesNotContain("pasc@faitiere.test");
	}

	@Test
	void changesTheIdWithoutLeavingTheOldOneGood() {
		KeptSession session = signedIn();
		String before = session.getId();

		session.changeSessionId();
		this.one.save(session);

		assertThat(this.other.findById(before)).isNull();
		assertThat(this.other.findById(session.getId())).isNotNull();
	}

	@Test
	void doesNotBringBackWhatEndedElsewhereMeanwhile() {
		KeptSession session = signedIn();
		KeptSession underWay = this.other.findById(session.getId());
		KeptSession changingItsId = this.other.findById(session.getId());
		this.one.deleteById(session.getId());

		underWay.setAttribute("more", "of it");
		this.other.save(underWay);
		changingItsId.changeSessionId();
		this.other.save(changingItsId);

		assertThat(this.one.findById(session.getId())).isNull();
		assertThat(this.one.findById(changingItsId.getId())).isNull();
	}

	@Test
	void endsWhatIsIdleAndWhatIsOld() {
		MongoSessionRepository strict = replica(Duration.ZERO);
		KeptSession old = strict.createSession();
		strict.save(old);
		KeptSession idle = signedIn();
		idle.setLastAccessedTime(Instant.now().minus(Duration.ofMinutes(16)));
		idle.setAttribute("more", "of it");
		this.one.save(idle);

		assertThat(this.other.findById(old.getId())).isNull();
		assertThat(this.other.findById(idle.getId())).isNull();

		this.other.sweep();
		assertThat(
				STORED.countDocuments(Filters.in("_id", SessionSeal.name(old.getId()), SessionSeal.name(idle.getId()))))
			.isZero();
	}

	@Test
	void takesAlteredSessionForNone() {
		KeptSession session = signedIn();

		STORED.updateOne(Filters.eq(SessionSeal.name(session.getId())),
				Updates.set("sealed", new Binary(SessionSeal.seal("another", new byte[20]))));

		assertThat(this.one.findById(session.getId())).isNull();
	}

	private KeptSession signedIn() {
		KeptSession session = this.one.createSession();
		session.setAttribute("context", new SecurityContextImpl(
				UsernamePasswordAuthenticationToken.authenticated("pasc@faitiere.test", null, List.of())));
		this.one.save(session);
		return session;
	}

	private static MongoSessionRepository replica(Duration longest) {
		return new MongoSessionRepository(CLIENT.getDatabase("gateway"),
				new SessionSettings(Duration.ofHours(8), longest), Duration.ofMinutes(15));
	}

}
