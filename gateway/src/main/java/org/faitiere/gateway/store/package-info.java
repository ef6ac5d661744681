/**
 * The connection to the database of the gateway.
 */
@NullMarked
package org.faitiere.gateway.store;

import org.jspecify.annotations.NullMarked;
