package org.faitiere.reporting.network;

import java.util.Objects;

/**
 * A network as far as reporting knows it.
 *
 * @param id the network
 * @param slug its short name, by which grants name it; it never changes
 * @param name its name
 */
public record Network(String id, String slug, String name) {

	public Network {
		Objects.requireNonNull(id, "id");
		Objects.requireNonNull(slug, "slug");
		Objects.requireNonNull(name, "name");
	}

}
