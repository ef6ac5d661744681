/**
 * The events that some consumer of the platform set aside: reading them, and sending them
 * again.
 */
@NullMarked
package org.faitiere.reporting.deadletter;

import org.jspecify.annotations.NullMarked;
