/**
 * Encrypted and authenticated connections to the broker and the database.
 */
@NullMarked
package org.faitiere.support.transport;

import org.jspecify.annotations.NullMarked;
