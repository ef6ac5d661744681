/**
 * Tells what passes by itself from what is wrong.
 */
@NullMarked
package org.faitiere.support.outage;

import org.jspecify.annotations.NullMarked;
