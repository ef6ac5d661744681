/**
 * Memberships under test.
 */
@NullMarked
package org.faitiere.organisation.membership;

import org.jspecify.annotations.NullMarked;
