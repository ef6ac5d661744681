/**
 * The way of a request to the service that answers it, and what happens when that service
 * does not.
 */
@NullMarked
package org.faitiere.gateway.route;

import org.jspecify.annotations.NullMarked;
