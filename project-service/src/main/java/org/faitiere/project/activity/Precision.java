package org.faitiere.project.activity;

/**
 * How exactly a number of people is known.
 */
public enum Precision {

	EXACT, AT_LEAST, ESTIMATE

}
