package org.faitiere.project.project;

/**
 * Where a project stands; the names are those of the IATI code list ActivityStatus.
 */
public enum ProjectStatus {

	PIPELINE, IMPLEMENTATION, FINALISATION, CLOSED, CANCELLED, SUSPENDED

}
