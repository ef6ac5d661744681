package org.faitiere.project.network;

/**
 * A network as this service knows it.
 *
 * @param id id of the network
 * @param slug its readable name in tokens and addresses; never changes
 */
public record Network(String id, String slug) {
}
