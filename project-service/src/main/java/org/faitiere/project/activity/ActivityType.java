package org.faitiere.project.activity;

/**
 * What kind of work an activity is.
 */
public enum ActivityType {

	TRAINING, WORKSHOP, AWARENESS, DEBATE, MEDIA_ENCOUNTER, CONSULTATION, CONFERENCE, ADVOCACY, OBSERVATION, STUDY,
	PUBLICATION, COACHING, SERVICE, CAMPAIGN, OTHER

}
