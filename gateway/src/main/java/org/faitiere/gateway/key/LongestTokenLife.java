package org.faitiere.gateway.key;

import java.time.Duration;

/**
 * Says for how long a key has to stay published after it has signed for the last time.
 */
@FunctionalInterface
public interface LongestTokenLife {

	/**
	 * Returns the life of the token that lives longest.
	 * @return time from its signature to its end
	 */
	Duration longest();

}
