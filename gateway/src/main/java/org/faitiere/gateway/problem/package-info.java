/**
 * Every refusal of the gateway as a problem of RFC 9457, in French and English.
 */
@NullMarked
package org.faitiere.gateway.problem;

import org.jspecify.annotations.NullMarked;
