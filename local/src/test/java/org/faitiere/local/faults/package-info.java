/**
 * What the platform promises under faults, and the proof: clients that insist, faults at
 * random moments, and a recount of every figure.
 */
@NullMarked
package org.faitiere.local.faults;

import org.jspecify.annotations.NullMarked;
