package org.faitiere.project.activity;

/**
 * Where an activity stands between plan and checked result.
 */
public enum ActivityStatus {

	PLANNED, REPORTED, VALIDATED, RETURNED, CANCELLED

}
