/**
 * A door for operators beside the public one.
 */
@NullMarked
package org.faitiere.gateway.operations;

import org.jspecify.annotations.NullMarked;
