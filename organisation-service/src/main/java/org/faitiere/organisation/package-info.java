/**
 * Networks, the directory of organisations and persons, memberships and code lists.
 */
@NullMarked
package org.faitiere.organisation;

import org.jspecify.annotations.NullMarked;
