/**
 * Builds all projections afresh beside the live ones, compares both, and lets the new
 * ones answer questions.
 */
@NullMarked
package org.faitiere.reporting.rebuild;

import org.jspecify.annotations.NullMarked;
