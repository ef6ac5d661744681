/**
 * The keys that sign tokens: made, sealed, published, rotated and withdrawn, the same for
 * all gateways.
 */
@NullMarked
package org.faitiere.gateway.key;

import org.jspecify.annotations.NullMarked;
