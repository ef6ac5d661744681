/**
 * The acceptance tests: the system through its gateway, in the users' words.
 */
@NullMarked
package org.faitiere.local.acceptance;

import org.jspecify.annotations.NullMarked;
