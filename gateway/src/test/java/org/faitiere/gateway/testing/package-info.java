/**
 * A gateway with its surroundings for the tests: a database, services and callers.
 */
@NullMarked
package org.faitiere.gateway.testing;

import org.jspecify.annotations.NullMarked;
