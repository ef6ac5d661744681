package org.faitiere.organisation.network;

/**
 * What sort of umbrella a network is.
 */
public enum NetworkKind {

	THEMATIC_NETWORK, COALITION, LOCAL_AUTHORITIES, SUPPORT_PROGRAMME, COLLABORATIVE_SPACE

}
