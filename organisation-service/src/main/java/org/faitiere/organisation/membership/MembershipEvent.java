package org.faitiere.organisation.membership;

import org.jspecify.annotations.Nullable;

/**
 * What happens to a membership.
 */
public sealed interface MembershipEvent {

	/**
	 * It was asked for.
	 */
	record Applied() implements MembershipEvent {
	}

	/**
	 * The network took the organisation in.
	 */
	record Approved() implements MembershipEvent {
	}

	/**
	 * The network turned it down.
	 *
	 * @param reason why
	 */
	record Rejected(@Nullable String reason) implements MembershipEvent {
	}

	/**
	 * It is not in force for a time.
	 *
	 * @param reason why
	 */
	record Suspended(@Nullable String reason) implements MembershipEvent {
	}

	/**
	 * It is in force again.
	 */
	record Reinstated() implements MembershipEvent {
	}

	/**
	 * It is over.
	 *
	 * @param reason why
	 */
	record Ended(@Nullable String reason) implements MembershipEvent {
	}

}
