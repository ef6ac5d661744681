/**
 * Each version of each activity, as the log tells it; from here a published figure leads
 * back to the event, its author and its time.
 */
@NullMarked
package org.faitiere.reporting.fact;

import org.jspecify.annotations.NullMarked;
