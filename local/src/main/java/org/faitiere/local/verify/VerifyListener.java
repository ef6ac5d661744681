package org.faitiere.local.verify;

/**
 * Hears what a check finds.
 */
public interface VerifyListener {

	/**
	 * Something is wrong.
	 * @param key key of the sentence that says what
	 */
	void fault(String key, Object... arguments);

	/**
	 * Something is to be known.
	 * @param key key of the sentence
	 */
	void note(String key, Object... arguments);

}
