package org.faitiere.gateway.key;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Stream;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * All gateways sign with the same keys, change them together, and keep them encrypted.
 */
class SigningKeysTests {

	private static final MongoServer SERVER = new MongoServer(new MemoryBackend());

	private static final MongoClient CLIENT = MongoClients.create("mongodb://127.0.0.1:" + SERVER.bind().getPort());

	private static final String KEY = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";

	private static final String LATER_KEY = "AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE=";

	private final Time time = new Time();

	private volatile String encryption = "old:" + KEY;

	@AfterAll
	static void stop() {
		CLIENT.close();
		SERVER.shutdownNow();
	}

	@BeforeEach
	void forget() {
		CLIENT.getDatabase("gateway").drop();
	}

	@Test
	void letsOneOfManyGatewaysMakeTheFirstKey() throws Exception {
		assertThat(atOnce((keys) -> () -> keys.signing().getKeyID())).hasSize(3)
			.containsOnly(gateway().signing().getKeyID());
	}

	@Test
	void letsOneOfManyGatewaysMakeTheNextKey() throws Exception {
		gateway().signing();

		List<String> rings = atOnce((keys) -> () -> keys.rotate().toString());

		assertThat(rings).hasSize(3).containsOnly(gateway().ring().toString());
		assertThat(gateway().ring().keys()).hasSize(2);
	}

	@Test
	void changesToTheNextKeyInTimeAndDropsTheOldOneAfterItsTokens() {
		SigningKeys one = gateway();
		SigningKeys other = gateway();
		String first = other.signing().getKeyID();

		this.time.pass(Duration.ofDays(90).minusMinutes(10));
		one.check();
		other.check();
		assertThat(ids(other)).hasSize(2).startsWith(first);
		assertThat(other.signing().getKeyID()).isEqualTo(first);

		this.time.pass(Duration.ofMinutes(10));
		assertThat(other.signing().getKeyID()).isEqualTo(one.signing().getKeyID()).isNotEqualTo(first);

		this.time.pass(Duration.ofMinutes(61));
		other.check();
		assertThat(ids(other)).contains(first);

		this.time.pass(Duration.ofMinutes(2));
		other.check();
		assertThat(ids(other)).containsExactly(other.signing().getKeyID());
	}

	@Test
	void findsKeyThatAnotherGatewayHasMadeSinceItLooked() {
		SigningKeys one = gateway();
		SigningKeys other = gateway();
		other.signing();
		this.time.pass(Duration.ofSeconds(2));

		String made = one.withdraw().keys().getFirst().id();

		assertThat(other.get(new JWKSelector(new JWKMatcher.Builder().keyID(made).build()), null)).hasSize(1);
		assertThat(ids(other)).containsExactly(made);
	}

	@Test
	void makesNoSecondKeyWhileOneWaits() {
		SigningKeys keys = gateway();
		keys.signing();

		KeyRing once = keys.rotate();

		assertThat(keys.rotate()).isEqualTo(once);
	}

	@Test
	void storesNoKeyInTheClearAndEncryptsAnewWhenToldTo() {
		SigningKeys keys = gateway();
		String first = keys.signing().getKeyID();
		String before = stored();

		this.encryption = "new:" + LATER_KEY + "\nold:" + KEY;
		keys.check();
		this.encryption = "new:" + LATER_KEY;

		assertThat(before).doesNotContain("\"kty\"", "\"d\"");
		assertThat(stored()).isNotEqualTo(before);
		assertThat(gateway().signing().getKeyID()).isEqualTo(first);
		this.encryption = "old:" + KEY;
		assertThatIllegalStateException().isThrownBy(() -> gateway().signing()).withMessageContaining("new");
	}

	private static String stored() {
		return CLIENT.getDatabase("gateway").getCollection("signingKeys").find().map(Document::toJson).first();
	}

	private static List<String> ids(SigningKeys keys) {
		return keys.get(new JWKSelector(new JWKMatcher.Builder().build()), null).stream().map(JWK::getKeyID).toList();
	}

	private List<String> atOnce(Function<SigningKeys, Callable<String>> work) throws Exception {
		List<Callable<String>> gateways = Stream.generate(this::gateway).limit(3).map(work).toList();
		try (ExecutorService threads = Executors.newFixedThreadPool(gateways.size())) {
			return threads.invokeAll(gateways).stream().map(Future::resultNow).toList();
		}
	}

	private SigningKeys gateway() {
		return new SigningKeys(new MongoKeyRingRepository(CLIENT.getDatabase("gateway")),
				() -> EncryptionKeys.parse(this.encryption), new SigningKeySettings(Path.of("unused"), false,
						Duration.ofDays(90), Duration.ofMinutes(10), Duration.ofSeconds(2)),
				() -> Duration.ofHours(1), this.time);
	}

	/**
	 * A clock that the test moves.
	 */
	private static final class Time extends Clock {

		private volatile Instant now = Instant.parse("2026-01-01T00:00:00Z");

		void pass(Duration duration) {
			this.now = this.now.plus(duration);
		}

		@Override
		public Instant instant() {
			return this.now;
		}

		@Override
		public ZoneId getZone() {
			return ZoneOffset.UTC;
		}

		@Override
		public Clock withZone(ZoneId zone) {
			return this;
		}

	}

}
