package org.faitiere.reporting.figure;

import java.time.Instant;

/**
 * A question about what is different between two times.
 *
 * @param question what it is about, at the second time
 * @param since the first time
 * @param until the second time
 */
record Comparison(Question question, Instant since, Instant until) {
}
