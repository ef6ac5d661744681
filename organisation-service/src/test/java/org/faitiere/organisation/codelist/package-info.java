/**
 * Code lists under test.
 */
@NullMarked
package org.faitiere.organisation.codelist;

import org.jspecify.annotations.NullMarked;
