package org.faitiere.local.platform;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The waits before a process that died is started again.
 */
class BackoffTests {

	private final Instant now = Instant.parse("2024-02-22T08:00:00Z");

	private final Backoff backoff = new Backoff();

	@Test
	void waitsTwiceAsLongEachTimeUpToHalfAMinute() {
		assertThat(IntStream.range(0, 7).mapToObj((death) -> this.backoff.afterDeath(this.now).toSeconds()))
			.containsExactly(1L, 2L, 4L, 8L, 16L, 30L, 30L);
	}

	@Test
	void forgetsDeathsAfterAHealthyMinute() {
		this.backoff.afterDeath(this.now);
		this.backoff.afterDeath(this.now);

		Duration wait = this.backoff.afterDeath(this.now.plusSeconds(120));

		assertThat(wait).isEqualTo(Duration.ofSeconds(1));
	}

}
