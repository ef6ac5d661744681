/**
 * Checks a published figure without trusting the platform that published it.
 */
@NullMarked
package org.faitiere.local.verify;

import org.jspecify.annotations.NullMarked;
