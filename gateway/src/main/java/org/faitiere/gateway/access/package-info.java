/**
 * Who may come in: token check, security headers and allowed origins.
 */
@NullMarked
package org.faitiere.gateway.access;

import org.jspecify.annotations.NullMarked;
