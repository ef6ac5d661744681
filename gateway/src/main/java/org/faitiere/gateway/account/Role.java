package org.faitiere.gateway.account;

/**
 * What somebody is in a network.
 */
public enum Role {

	ADMINISTRATOR, OFFICER, REPORTER, VIEWER

}
