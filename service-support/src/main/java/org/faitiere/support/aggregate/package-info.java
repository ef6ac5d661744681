/**
 * What a domain model may import: changes with their event, refusals, and small values.
 * Plain Java, no framework.
 */
@NullMarked
package org.faitiere.support.aggregate;

import org.jspecify.annotations.NullMarked;
