/**
 * A network's activities in the order of time.
 */
@NullMarked
package org.faitiere.reporting.timeline;

import org.jspecify.annotations.NullMarked;
