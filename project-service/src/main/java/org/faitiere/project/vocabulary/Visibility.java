package org.faitiere.project.vocabulary;

/**
 * Who may see a thing: everybody, networks with a sharing agreement, or its own network
 * only.
 */
public enum Visibility {

	PUBLIC, PARTNERS, NETWORK

}
