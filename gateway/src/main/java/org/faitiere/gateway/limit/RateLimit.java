package org.faitiere.gateway.limit;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;

/**
 * One bucket per client. Buckets that nobody used for a while are full again, so that
 * dropping them changes nothing but memory.
 */
final class RateLimit {

	private static final int MOST_CLIENTS = 100_000;

	private final LimitSettings.Rate rate;

	private final Cache<String, Bucket> buckets;

	RateLimit(LimitSettings.Rate rate) {
		this.rate = rate;
		Duration untilFull = rate.period().multipliedBy(Math.ceilDiv(rate.burst(), rate.requests()));
		this.buckets = Caffeine.newBuilder().maximumSize(MOST_CLIENTS).expireAfterAccess(untilFull).build();
	}

	/**
	 * Takes one request off the client's bucket and tells the client what is left.
	 * @param client key of the client
	 * @param response response for the headers
	 * @return whether the request is within the limit
	 */
	boolean allows(String client, HttpServletResponse response) {
		ConsumptionProbe probe = bucket(client).tryConsumeAndReturnRemaining(1);
		response.setHeader("RateLimit-Limit", Long.toString(this.rate.burst()));
		response.setHeader("RateLimit-Remaining", Long.toString(probe.getRemainingTokens()));
		response.setHeader("RateLimit-Reset", seconds(probe.getNanosToWaitForReset()));
		if (!probe.isConsumed()) {
			response.setHeader(HttpHeaders.RETRY_AFTER, seconds(probe.getNanosToWaitForRefill()));
		}
		return probe.isConsumed();
	}

	private Bucket bucket(String client) {
		return this.buckets.get(client, (key) -> Bucket.builder()
			.addLimit(
					(limit) -> limit.capacity(this.rate.burst()).refillGreedy(this.rate.requests(), this.rate.period()))
			.build());
	}

	private static String seconds(long nanos) {
		return Long.toString(Math.ceilDiv(nanos, TimeUnit.SECONDS.toNanos(1)));
	}

}
