package org.faitiere.reporting.seal;

import org.springframework.stereotype.Component;

/**
 * Opens the seals for those who check events against them.
 */
@Component
public class SealBooks {

	private final SealRepository seals;

	SealBooks(SealRepository seals) {
		this.seals = seals;
	}

	public SealBook open() {
		return new SealBook(this.seals);
	}

}
