/**
 * What figures are made of, as files for other programs.
 */
@NullMarked
package org.faitiere.reporting.export;

import org.jspecify.annotations.NullMarked;
