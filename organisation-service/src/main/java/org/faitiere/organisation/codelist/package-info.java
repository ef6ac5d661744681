/**
 * The code lists that forms and partners choose from, in French and English.
 */
@NullMarked
package org.faitiere.organisation.codelist;

import org.jspecify.annotations.NullMarked;
