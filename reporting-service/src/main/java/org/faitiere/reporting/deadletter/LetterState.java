package org.faitiere.reporting.deadletter;

/**
 * What has become of a dead letter.
 */
enum LetterState {

	/** It waits for its cause to be mended. */
	WAITING,
	/** It was sent again, and its consumer has not told yet what became of it. */
	SENT,
	/** It was sent again and taken. */
	SETTLED

}
