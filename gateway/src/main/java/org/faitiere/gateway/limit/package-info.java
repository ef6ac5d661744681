/**
 * How much a client may send: requests per second and bytes per request.
 */
@NullMarked
package org.faitiere.gateway.limit;

import org.jspecify.annotations.NullMarked;
