package org.faitiere.reporting.verification;

import java.util.stream.LongStream;

import org.faitiere.reporting.verification.Verification.FaultKind;
import org.faitiere.reporting.verification.Verification.Verdict;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Which of very many faults are told.
 */
class FaultsTests {

	private final Faults faults = new Faults();

	@Test
	void tellsOfAnAlterationAmongAnyNumberOfFactsOfAnEarlierVersion() {
		LongStream.range(0, 300).forEach((sequence) -> add(sequence, FaultKind.REBUILD_NEEDED));
		add(300, FaultKind.HASH_MISMATCH);

		assertThat(this.faults.verdict()).isEqualTo(Verdict.ALTERED);
		assertThat(this.faults.kept()).hasSize(200);
		assertThat(this.faults.kept().getFirst().fault()).isEqualTo(FaultKind.HASH_MISMATCH);
	}

	private void add(long sequence, FaultKind fault) {
		this.faults.add(new Version("training", sequence, null, null, null), fault, "somewhere");
	}

}
