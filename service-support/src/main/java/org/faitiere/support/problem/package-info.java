/**
 * Every error as application/problem+json (RFC 9457), in French and English.
 */
@NullMarked
package org.faitiere.support.problem;

import org.jspecify.annotations.NullMarked;
