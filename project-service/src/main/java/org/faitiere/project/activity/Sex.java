package org.faitiere.project.activity;

/**
 * Sex of participants, where it was recorded.
 */
public enum Sex {

	FEMALE, MALE

}
