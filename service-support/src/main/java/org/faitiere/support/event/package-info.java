/**
 * Reading the event log: one received event, the topics, and what happens to what cannot
 * be read.
 */
@NullMarked
package org.faitiere.support.event;

import org.jspecify.annotations.NullMarked;
