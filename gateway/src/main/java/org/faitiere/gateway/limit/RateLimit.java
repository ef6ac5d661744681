package org.faitiere.gateway.limit;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.micrometer.core.instrument.Counter;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;

/**
 * One bucket per client. Buckets that nobody used for a while are full again, so that
 * dropping them changes nothing but memory. What clients take here is told to other
 * gateways, and what they took there comes off here too.
 */
final class RateLimit {

	private static final int MOST_CLIENTS = 100_000;

	private final LimitSettings.Rate rate;

	private final Duration untilFull;

	private final Counter hits;

	private final Cache<String, Use> uses;

	RateLimit(LimitSettings.Rate rate, Counter hits) {
		this.rate = rate;
		this.hits = hits;
		this.untilFull = rate.period().multipliedBy(Math.ceilDiv(rate.burst(), rate.requests()));
		this.uses = Caffeine.newBuilder().maximumSize(MOST_CLIENTS).expireAfterAccess(this.untilFull).build();
	}

	/**
	 * Takes one request off the client's bucket and tells the client what is left.
	 * @param client key of the client
	 * @param response response for the headers
	 * @return whether the request is within the limit
	 */
	boolean allows(String client, HttpServletResponse response) {
		Use use = use(ClientHash.of(client));
		ConsumptionProbe probe = use.bucket().tryConsumeAndReturnRemaining(1);
		response.setHeader("RateLimit-Limit", Long.toString(this.rate.burst()));
		// others may have taken more than there was
		response.setHeader("RateLimit-Remaining", Long.toString(Math.max(0, probe.getRemainingTokens())));
		response.setHeader("RateLimit-Reset", seconds(probe.getNanosToWaitForReset()));
		if (probe.isConsumed()) {
			use.taken().increment();
		}
		else {
			this.hits.increment();
			response.setHeader(HttpHeaders.RETRY_AFTER, seconds(probe.getNanosToWaitForRefill()));
		}
		return probe.isConsumed();
	}

	/**
	 * How many requests each client, by its hash, has taken here since this was last
	 * asked.
	 */
	Map<String, Long> takenSinceLast() {
		Map<String, Long> taken = new HashMap<>();
		this.uses.asMap().forEach((client, use) -> {
			long requests = use.taken().sumThenReset();
			if (requests > 0) {
				taken.put(client, requests);
			}
		});
		return taken;
	}

	/**
	 * Whether what a client took that long ago may still count.
	 */
	boolean remembers(Duration past) {
		return this.untilFull.compareTo(past) >= 0;
	}

	/**
	 * Takes off what a client took at another gateway, also where less is left; of much
	 * at once no more than a bucket holds, since the rest has been refilled meanwhile.
	 */
	void takenElsewhere(String client, long requests) {
		use(client).bucket().consumeIgnoringRateLimits(Math.min(requests, this.rate.burst()));
	}

	private Use use(String client) {
		return this.uses.get(client, (key) -> new Use(Bucket.builder()
			.addLimit(
					(limit) -> limit.capacity(this.rate.burst()).refillGreedy(this.rate.requests(), this.rate.period()))
			.build(), new LongAdder()));
	}

	private static String seconds(long nanos) {
		return Long.toString(Math.ceilDiv(nanos, TimeUnit.SECONDS.toNanos(1)));
	}

	/**
	 * What one client has left, and what it has taken here.
	 *
	 * @param bucket the client's bucket
	 * @param taken requests since others were told
	 */
	private record Use(Bucket bucket, LongAdder taken) {
	}

}
