/**
 * Where each event is in the log, and what hash it had when it was first read.
 */
@NullMarked
package org.faitiere.reporting.ledger;

import org.jspecify.annotations.NullMarked;
