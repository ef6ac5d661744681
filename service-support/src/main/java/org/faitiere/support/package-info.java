/**
 * Technical code that every service needs, without a word of the domain.
 */
@NullMarked
package org.faitiere.support;

import org.jspecify.annotations.NullMarked;
