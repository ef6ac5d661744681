/**
 * Reading questions strictly: a parameter that is unknown or wrong is named, never
 * ignored.
 */
@NullMarked
package org.faitiere.reporting.query;

import org.jspecify.annotations.NullMarked;
