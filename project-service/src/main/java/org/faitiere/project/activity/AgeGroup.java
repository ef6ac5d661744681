package org.faitiere.project.activity;

/**
 * Age group of participants, where it was recorded.
 */
public enum AgeGroup {

	CHILD, YOUTH, ADULT

}
