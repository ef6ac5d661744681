package org.faitiere.support.rebuild;

import java.util.function.Consumer;

/**
 * Fields that are derived from the rest of their own documents, such as the words that a
 * search looks for.
 */
public interface DerivedFields {

	/**
	 * How many documents have them.
	 */
	long count();

	/**
	 * Derives them afresh, document by document; a document that is changed meanwhile has
	 * fresh ones already.
	 * @param each called for each document
	 * @param changed takes what was not as it should be
	 */
	void derive(Runnable each, Consumer<Difference> changed);

}
