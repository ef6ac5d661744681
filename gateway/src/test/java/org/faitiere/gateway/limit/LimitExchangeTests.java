package org.faitiere.gateway.limit;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a client takes at one gateway is missing at the other.
 */
class LimitExchangeTests {

	private final MongoServer server = new MongoServer(new MemoryBackend());

	private final MongoClient client = MongoClients.create("mongodb://127.0.0.1:" + this.server.bind().getPort());

	private final Gateway one = new Gateway(this.client);

	private final Gateway other = new Gateway(this.client);

	@AfterEach
	void stop() {
		this.client.close();
		this.server.shutdownNow();
	}

	@Test
	void takesOffWhatWasTakenElsewhere() {
		this.one.send("pasc", 3);
		exchange();

		assertThat(this.other.left("pasc")).isEqualTo(1);
		assertThat(this.other.left("fct-togo")).isEqualTo(4);
	}

	@Test
	void limitsSoonerAfterBothWereUsedAtOnce() {
		this.one.send("pasc", 5);
		this.other.send("pasc", 5);
		exchange();

		MockHttpServletResponse refused = new MockHttpServletResponse();
		assertThat(this.one.limits.allowSubject("pasc", refused)).isFalse();
		// five were borrowed, which take five hours, and one more has to come
		assertThat(Long.parseLong(refused.getHeader("Retry-After"))).isBetween(5 * 3600L, 6 * 3600L);
		assertThat(refused.getHeader("RateLimit-Remaining")).isEqualTo("0");
	}

	@Test
	void countsNothingTwice() {
		this.one.send("pasc", 1);
		exchange();
		exchange();
		this.one.send("pasc", 1);
		exchange();
		exchange();

		assertThat(this.other.left("pasc")).isEqualTo(2);
	}

	@Test
	void losesNothingOfReportsThatWereMissed() {
		this.one.send("pasc", 1);
		this.one.exchange.exchange();
		this.one.send("pasc", 1);
		this.one.exchange.exchange();

		this.other.exchange.exchange();

		assertThat(this.other.left("pasc")).isEqualTo(2);
	}

	@Test
	void tellsNobodyWhoTheClientIs() {
		this.one.send("pasc@faitiere.test", 1);
		this.one.exchange.exchange();

		assertThat(this.client.getDatabase("gateway").getCollection("limitUses").find().first().toJson())
			.doesNotContain("pasc");
	}

	@Test
	void doesNotHoldALongPastAgainstAClientOfANewGateway() {
		UsesOfGateway busy = new UsesOfGateway("busy",
				Map.of("signedIn:" + ClientHash.of("pasc"), new UsesOfGateway.Use(1, 1_000_000)));
		new MongoLimitUseRepository(this.client.getDatabase("gateway")).tell(busy, Instant.now());

		this.one.exchange.exchange();

		MockHttpServletResponse refused = new MockHttpServletResponse();
		assertThat(this.one.limits.allowSubject("pasc", refused)).isFalse();
		assertThat(Long.parseLong(refused.getHeader("Retry-After"))).isLessThanOrEqualTo(3600L);
	}

	@Test
	void doesNotHoldAgainstAClientWhatIsRefilledSinceBeforeTheStart() {
		LimitSettings.Rate rate = new LimitSettings.Rate(1, Duration.ofSeconds(10), 5);
		Gateway stopped = new Gateway(this.client, rate);
		stopped.send("pasc", 5);
		stopped.exchange.exchange();

		Gateway started = new Gateway(this.client, rate);
		started.exchange.exchange();

		assertThat(started.left("pasc")).isEqualTo(4);
	}

	@Test
	void startsAnewForClientThatWasQuietForLong() {
		ToldUses told = new ToldUses();
		told.add(Map.of("pasc", 3L));
		UsesOfGateway.Use before = told.uses().get("pasc");
		for (int report = 0; report <= 61; report++) {
			told.add(Map.of());
		}
		assertThat(told.uses()).isEmpty();

		told.add(Map.of("pasc", 2L));

		assertThat(told.uses().get("pasc").beyond(before)).isEqualTo(2);
	}

	private void exchange() {
		for (Gateway gateway : List.of(this.one, this.other, this.one)) {
			gateway.exchange.exchange();
		}
	}

	/**
	 * The limits of one gateway: five requests an hour may come at once, one is refilled.
	 */
	private static final class Gateway {

		private final Limits limits;

		private final LimitExchange exchange;

		Gateway(MongoClient client) {
			this(client, new LimitSettings.Rate(1, Duration.ofHours(1), 5));
		}

		Gateway(MongoClient client, LimitSettings.Rate rate) {
			this.limits = new Limits(new LimitSettings(rate, rate, rate, rate, rate, DataSize.ofMegabytes(1),
					DataSize.ofMegabytes(20), Duration.ofMillis(500)), new SimpleMeterRegistry());
			this.exchange = new LimitExchange(this.limits, new MongoLimitUseRepository(client.getDatabase("gateway")),
					(failure) -> false);
		}

		void send(String subject, int requests) {
			for (int request = 0; request < requests; request++) {
				assertThat(this.limits.allowSubject(subject, new MockHttpServletResponse())).isTrue();
			}
		}

		/**
		 * What is left after one more request.
		 */
		int left(String subject) {
			MockHttpServletResponse response = new MockHttpServletResponse();
			this.limits.allowSubject(subject, response);
			return Integer.parseInt(response.getHeader("RateLimit-Remaining"));
		}

	}

}
