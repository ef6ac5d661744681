package org.faitiere.support.page;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * Where a page ends: the sort key and the id of its last item.
 *
 * @param key value of the sort field
 * @param id id of the item
 */
public record Cursor(String key, String id) {

	/**
	 * The opaque form that callers see.
	 */
	public String encoded() {
		byte[] plain = (this.id + "|" + this.key).getBytes(StandardCharsets.UTF_8);
		return Base64.getUrlEncoder().withoutPadding().encodeToString(plain);
	}

	/**
	 * Reads the opaque form; empty when it is none of ours.
	 */
	public static Optional<Cursor> decode(String encoded) {
		try {
			String plain = new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8);
			int bar = plain.indexOf('|');
			return (bar < 1) ? Optional.empty()
					: Optional.of(new Cursor(plain.substring(bar + 1), plain.substring(0, bar)));
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

}
