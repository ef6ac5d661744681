package org.faitiere.organisation.directory;

import java.util.Set;

/**
 * What belongs to a network: all that it registered, and its active members.
 *
 * @param network id of the network
 * @param members ids of its active members
 */
record Belonging(String network, Set<String> members) {
}
