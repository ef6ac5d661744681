package org.faitiere.project.activity;

/**
 * Whom participants stand for.
 */
public enum Audience {

	CSO, PUBLIC_ACTOR, MEDIA, STUDENT, RESEARCHER, COMMUNITY_LEADER, CITIZEN, OTHER

}
