/**
 * Seals: once a day one hash over all that the log holds, which anybody may keep.
 */
@NullMarked
package org.faitiere.reporting.seal;

import org.jspecify.annotations.NullMarked;
