package org.faitiere.reporting.verification;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;

import org.faitiere.reporting.ledger.LogRecord;
import org.faitiere.reporting.seal.Seal;
import org.faitiere.reporting.seal.SealBook;
import org.faitiere.reporting.seal.SealProof;
import org.faitiere.reporting.verification.Verification.FaultKind;
import org.faitiere.reporting.verification.Verification.SealReference;

/**
 * Looks each event up in the seal that covers it.
 */
class SealCheck {

	private final SealBook book;

	private final Faults faults;

	private final TreeMap<Long, SealReference> seals = new TreeMap<>();

	private long sealed;

	private long notYetSealed;

	SealCheck(SealBook book, Faults faults) {
		this.book = book;
		this.faults = faults;
	}

	void check(Collection<Version> versions) {
		// In the order of the log each part of a seal is read once.
		versions.stream()
			.filter((it) -> it.record() != null)
			.sorted(Comparator.comparing((it) -> Objects.requireNonNull(it.record()).position()))
			.forEach((it) -> check(it, Objects.requireNonNull(it.record())));
	}

	private void check(Version version, LogRecord record) {
		SealProof proof = this.book.proof(record.position()).orElse(null);
		if (proof == null) {
			this.notYetSealed++;
			return;
		}
		Seal seal = proof.seal();
		this.sealed++;
		this.seals.putIfAbsent(seal.number(), new SealReference(seal.number(), seal.day(), seal.root()));
		if (!proof.provesEntry(record.hash())) {
			this.faults.add(version, FaultKind.ROOT_MISMATCH, "seal " + seal.number()
					+ (proof.isSound() ? ": sealed " + proof.entry() + ", found " + record.hash() : " itself"));
		}
	}

	long sealed() {
		return this.sealed;
	}

	long notYetSealed() {
		return this.notYetSealed;
	}

	List<SealReference> seals() {
		return List.copyOf(this.seals.values());
	}

}
