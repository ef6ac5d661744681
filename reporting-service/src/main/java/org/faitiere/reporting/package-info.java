/**
 * Key figures, their provenance, time lines and funding, computed from the event log.
 */
@NullMarked
package org.faitiere.reporting;

import org.jspecify.annotations.NullMarked;
