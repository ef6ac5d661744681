/**
 * The page on which people sign in and out.
 */
@NullMarked
package org.faitiere.gateway.signin;

import org.jspecify.annotations.NullMarked;
