package org.faitiere.reporting.ledger;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * The ledger.
 */
public interface LedgerRepository {

	/**
	 * Enters what was read from the log, in its order; what is entered already stays, and
	 * what has the same number elsewhere joins it as a copy.
	 */
	void enter(List<LedgerEntry> entries);

	/**
	 * Finds entries by their ids.
	 */
	Map<String, LedgerEntry> find(Collection<String> ids);

}
