package org.faitiere.reporting.ledger;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The event log, read by place instead of in turn.
 */
public interface Log {

	/**
	 * The topics with the events of all aggregates, in the order of their names.
	 */
	List<String> TOPICS = List.of("organisation.memberships", "organisation.networks", "organisation.organisations",
			"project.activities", "project.projects", "project.transactions");

	/**
	 * What is at some places; a place without a record is left out.
	 * @throws LogUnreachable when the log does not answer
	 */
	Map<Position, LogRecord> read(Collection<Position> positions);

	/**
	 * All that the log holds at present, in the order of topic and partition.
	 * @throws LogUnreachable when the log does not answer
	 */
	List<Range> extent();

	/**
	 * Hands over what is in a range, in its order and without holding it all.
	 * @throws LogUnreachable when the log does not answer
	 */
	void forEach(Range range, Consumer<LogRecord> consumer);

}
