/**
 * Projections come in generations: the live one, which answers questions, and while they
 * are rebuilt the next one beside it.
 */
@NullMarked
package org.faitiere.reporting.generation;

import org.jspecify.annotations.NullMarked;
