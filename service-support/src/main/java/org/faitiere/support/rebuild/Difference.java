package org.faitiere.support.rebuild;

import org.jspecify.annotations.Nullable;

/**
 * Something that a rebuild found to be other than it was.
 *
 * @param network id of the network that it belongs to, where it belongs to one
 * @param what what differs: a cell with its breakdown, period, exposure, status and keys,
 * or the kind and id of a document
 * @param was what the read models said of it before; absent where they had nothing
 * @param is what was built; absent where nothing was
 */
public record Difference(@Nullable String network, String what, @Nullable String was, @Nullable String is) {
}
