/**
 * Traces that go on across the event log.
 */
@NullMarked
package org.faitiere.support.trace;

import org.jspecify.annotations.NullMarked;
