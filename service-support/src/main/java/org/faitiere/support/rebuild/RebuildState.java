package org.faitiere.support.rebuild;

/**
 * Where a rebuild stands.
 */
public enum RebuildState {

	/** Reads what the read models are made from. */
	RUNNING,
	/** Has caught up, and looks for differences. */
	COMPARING,
	/** Ended: what it built answers questions. */
	SWAPPED,
	/** Ended by somebody; nothing has changed. */
	STOPPED,
	/** Ended by itself; nothing has changed. */
	FAILED;

	public boolean isEnded() {
		return this != RUNNING && this != COMPARING;
	}

}
