package org.faitiere.organisation.network;

/**
 * How far a network's work reaches.
 */
public enum NetworkLevel {

	NATIONAL, SUBREGIONAL, INTERNATIONAL

}
