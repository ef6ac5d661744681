/**
 * The directory under test.
 */
@NullMarked
package org.faitiere.organisation.directory;

import org.jspecify.annotations.NullMarked;
