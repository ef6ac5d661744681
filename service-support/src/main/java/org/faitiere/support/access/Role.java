package org.faitiere.support.access;

/**
 * What a person or a partner program may do in one network; each role may do what those
 * before it may.
 */
public enum Role {

	/** Reads what is for the network only. */
	VIEWER,
	/** Enters work. */
	REPORTER,
	/** Edits and validates. */
	OFFICER,
	/** Decides on members, agreements and the network itself. */
	ADMINISTRATOR

}
