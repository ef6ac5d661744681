/**
 * Annual reports: drafts of now, and editions that keep what was known when they were
 * made.
 */
@NullMarked
package org.faitiere.reporting.annual;

import org.jspecify.annotations.NullMarked;
