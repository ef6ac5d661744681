/**
 * Idempotency-Key: a retry over a bad line creates nothing twice.
 */
@NullMarked
package org.faitiere.support.idempotency;

import org.jspecify.annotations.NullMarked;
