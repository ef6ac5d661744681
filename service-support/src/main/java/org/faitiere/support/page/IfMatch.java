package org.faitiere.support.page;

import org.faitiere.support.problem.ProblemException;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;

/**
 * The version that the caller has seen, from the If-Match header.
 *
 * @param version the version; absent when there is no such header, or when it is
 * {@code *}
 * @param present whether the header is there
 */
public record IfMatch(@Nullable Long version, boolean present) {

	/**
	 * Insists on the header, as each update of a resource does.
	 */
	public IfMatch demanded() {
		if (!this.present) {
			throw new ProblemException(HttpStatus.PRECONDITION_REQUIRED, "version.required");
		}
		return this;
	}

	/**
	 * Refuses when the caller has not seen the newest version.
	 */
	public void check(long current) {
		if (this.version != null && this.version != current) {
			throw new ProblemException(HttpStatus.PRECONDITION_FAILED, "version.stale", this.version, current);
		}
	}

}
