package org.faitiere.support.page;

import java.util.Optional;

/**
 * Which page is asked for: {@code ?limit=} (1 to 200, 25 by default) and
 * {@code ?cursor=}.
 *
 * @param limit items a page
 * @param cursor where to go on; empty for the first page
 */
public record PageRequest(int limit, Optional<Cursor> cursor) {

	public static final int DEFAULT_LIMIT = 25;

	public static final int MAX_LIMIT = 200;

}
