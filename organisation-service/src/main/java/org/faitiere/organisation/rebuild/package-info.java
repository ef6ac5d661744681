/**
 * Derives afresh what the directory is searched and sorted by.
 */
@NullMarked
package org.faitiere.organisation.rebuild;

import org.jspecify.annotations.NullMarked;
