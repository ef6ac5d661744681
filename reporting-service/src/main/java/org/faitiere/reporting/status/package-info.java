/**
 * How far behind the log each consumer is, and what it could not read.
 */
@NullMarked
package org.faitiere.reporting.status;

import org.jspecify.annotations.NullMarked;
