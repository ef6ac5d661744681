package org.faitiere.reporting.seal;

import org.faitiere.reporting.ledger.Position;
import org.jspecify.annotations.Nullable;

/**
 * What a seal keeps of each of its tiles.
 *
 * @param first where its first event is, {@code null} if it has none
 * @param root the root of its leaves
 */
public record TileHead(@Nullable Position first, String root) {
}
