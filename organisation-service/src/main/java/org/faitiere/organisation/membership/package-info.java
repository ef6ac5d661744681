/**
 * Memberships: which organisation is in which network, from the application to the end.
 */
@NullMarked
package org.faitiere.organisation.membership;

import org.jspecify.annotations.NullMarked;
