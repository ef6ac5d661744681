/**
 * Rules of the small words.
 */
@NullMarked
package org.faitiere.organisation.vocabulary;

import org.jspecify.annotations.NullMarked;
