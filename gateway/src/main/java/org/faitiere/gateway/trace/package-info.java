/**
 * The trace that each request is part of, from here through all services.
 */
@NullMarked
package org.faitiere.gateway.trace;

import org.jspecify.annotations.NullMarked;
