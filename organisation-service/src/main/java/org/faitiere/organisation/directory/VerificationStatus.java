package org.faitiere.organisation.directory;

import java.util.Set;

/**
 * How far a network has checked what an organisation says of itself.
 */
public enum VerificationStatus {

	/** Nobody has checked it. */
	DECLARED,
	/** Documents are there and wait to be checked. */
	DOCUMENTS_RECEIVED,
	/** A network stands for it, on evidence. */
	VERIFIED,
	/** It was verified once; papers or mandate have run out. */
	EXPIRED;

	/**
	 * Which states may follow: documents come in and are accepted, or turned down; what
	 * was verified runs out, and is renewed on new documents or at once.
	 */
	Set<VerificationStatus> next() {
		return switch (this) {
			case DECLARED -> Set.of(DOCUMENTS_RECEIVED, VERIFIED);
			case DOCUMENTS_RECEIVED -> Set.of(VERIFIED, DECLARED);
			case VERIFIED -> Set.of(EXPIRED);
			case EXPIRED -> Set.of(DOCUMENTS_RECEIVED, VERIFIED);
		};
	}

}
