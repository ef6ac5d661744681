package org.faitiere.support.page;

import java.net.URI;

import org.springframework.http.ResponseEntity;

/**
 * Answers about single resources, with the entity tag that an update must bring back.
 */
public final class Answers {

	private Answers() {
	}

	public static <T> ResponseEntity<T> ok(long version, T body) {
		return ResponseEntity.ok().eTag(Long.toString(version)).body(body);
	}

	/**
	 * 201 with the new resource.
	 * @param path path of the resource, such as {@code /api/v1/activities/<id>}
	 */
	public static <T> ResponseEntity<T> created(String path, long version, T body) {
		return ResponseEntity.created(URI.create(path)).eTag(Long.toString(version)).body(body);
	}

}
