/**
 * The only door to the platform: routes, sign-in and tokens, limits, circuit breakers and
 * the admin UI.
 */
@NullMarked
package org.faitiere.gateway;

import org.jspecify.annotations.NullMarked;
