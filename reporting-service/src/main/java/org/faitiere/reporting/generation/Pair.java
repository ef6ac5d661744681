package org.faitiere.reporting.generation;

import org.jspecify.annotations.Nullable;

/**
 * The same thing in two generations.
 *
 * @param key what it is
 * @param was its text in the one; {@code null} where it is not there
 * @param is its text in the other
 */
public record Pair(String key, @Nullable String was, @Nullable String is) {
}
