package org.faitiere.organisation.directory;

import java.util.Set;

/**
 * How much of the directory a reader sees, beside what is public.
 *
 * @param everything whether the whole directory is open
 * @param networks ids of the networks that the reader belongs to: all that they
 * registered is open
 * @param members ids of the organisations with an open membership in these networks: open
 * too, unless they are confided to the network that registered them
 */
public record Sight(boolean everything, Set<String> networks, Set<String> members) {

	static final Sight EVERYTHING = new Sight(true, Set.of(), Set.of());

}
