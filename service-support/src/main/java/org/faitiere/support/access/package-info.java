/**
 * Who is asking: the reader's identity, scopes and grants, taken from the token.
 */
@NullMarked
package org.faitiere.support.access;

import org.jspecify.annotations.NullMarked;
