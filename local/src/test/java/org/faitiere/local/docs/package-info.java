/**
 * The documentation says what the code says.
 */
@NullMarked
package org.faitiere.local.docs;

import org.jspecify.annotations.NullMarked;
