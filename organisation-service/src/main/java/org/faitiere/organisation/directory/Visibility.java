package org.faitiere.organisation.directory;

/**
 * Who may see a profile: everybody, networks with a sharing agreement, or the network
 * that registered it and those that it is a member of.
 */
public enum Visibility {

	PUBLIC, PARTNERS, NETWORK

}
