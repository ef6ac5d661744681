/**
 * What a caller learns about itself.
 */
@NullMarked
package org.faitiere.gateway.me;

import org.jspecify.annotations.NullMarked;
