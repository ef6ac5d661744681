/**
 * Going through every event behind a figure: is it still what it was when it was
 * recorded?
 */
@NullMarked
package org.faitiere.reporting.verification;

import org.jspecify.annotations.NullMarked;
