/**
 * The sessions of people who sign in, kept where every gateway finds them.
 */
@NullMarked
package org.faitiere.gateway.session;

import org.jspecify.annotations.NullMarked;
