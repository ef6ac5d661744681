package org.faitiere.project.activity;

/**
 * How far an activity reaches.
 */
public enum Level {

	LOCAL, NATIONAL, SUBREGIONAL, INTERNATIONAL

}
