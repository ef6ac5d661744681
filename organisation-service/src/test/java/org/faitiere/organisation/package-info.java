/**
 * Tests of the whole service.
 */
@NullMarked
package org.faitiere.organisation;

import org.jspecify.annotations.NullMarked;
