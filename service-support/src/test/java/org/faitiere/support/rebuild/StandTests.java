package org.faitiere.support.rebuild;

import java.time.Instant;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What may follow what while generations change.
 */
class StandTests {

	private static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");

	private final Stand building = Stand.FIRST.begin("r1", "operateur", NOW).orElseThrow();

	@Test
	void buildsOneGenerationAtATime() {
		assertThat(this.building.building().generation()).isEqualTo(2);
		assertThat(this.building.live()).isEqualTo(1);
		assertThat(this.building.begin("r2", "operateur", NOW)).isEmpty();
	}

	@Test
	void swapsAndRetiresTheOldGeneration() {
		Stand swapped = this.building.swap("r1", NOW).orElseThrow();

		assertThat(swapped.live()).isEqualTo(2);
		assertThat(swapped.building()).isNull();
		assertThat(swapped.retired()).containsExactly(new Stand.Retired(1, NOW));
		assertThat(swapped.forget(1).orElseThrow().retired()).isEmpty();
	}

	@Test
	void doesNotSwapWhatWasStopped() {
		Stand stopped = this.building.end("r1", NOW).orElseThrow();

		assertThat(stopped.live()).isEqualTo(1);
		assertThat(stopped.retired()).containsExactly(new Stand.Retired(2, NOW));
		assertThat(stopped.swap("r1", NOW)).isEmpty();
		assertThat(stopped.handOver("r1")).isEmpty();
		assertThat(stopped.end("r1", NOW)).isEmpty();
	}

	@Test
	void neverGivesANumberTwice() {
		Stand again = this.building.end("r1", NOW).flatMap((it) -> it.begin("r2", "operateur", NOW)).orElseThrow();

		assertThat(again.building().generation()).isEqualTo(3);
	}

	@Test
	void isLedByOneReplicaUntilItsLeaseIsOver() {
		Stand led = this.building.lead("a", NOW).orElseThrow();

		assertThat(led.lead("b", NOW.plusSeconds(5))).isEmpty();
		assertThat(led.lead("a", NOW.plusSeconds(5))).isPresent();
		assertThat(led.lead("b", NOW.plus(Stand.LEASE).plusSeconds(1))).isPresent();
		assertThat(led.release("b")).isEmpty();
		assertThat(led.release("a").flatMap((it) -> it.lead("b", NOW))).isPresent();
	}

	@Test
	void standsStillOnlyWhileItIsHandedOver() {
		Stand handing = this.building.handOver("r1").orElseThrow();

		assertThat(this.building.isHandingOver()).isFalse();
		assertThat(handing.isHandingOver()).isTrue();
		assertThat(handing.lead("a", NOW).map(Stand::isHandingOver)).isEqualTo(Optional.of(true));
		assertThat(handing.goOn("r1").map(Stand::isHandingOver)).isEqualTo(Optional.of(false));
		assertThat(this.building.goOn("r1")).isEmpty();
		assertThat(handing.end("r1", NOW).map(Stand::isHandingOver)).isEqualTo(Optional.of(false));
		assertThat(handing.swap("r1", NOW).map(Stand::isHandingOver)).isEqualTo(Optional.of(false));
	}

}
