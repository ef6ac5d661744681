/**
 * Small words that several features speak: dates as far as they are known, names as
 * people type them, and the checks of single fields.
 */
@NullMarked
package org.faitiere.organisation.vocabulary;

import org.jspecify.annotations.NullMarked;
