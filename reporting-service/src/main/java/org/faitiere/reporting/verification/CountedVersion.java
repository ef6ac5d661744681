package org.faitiere.reporting.verification;

/**
 * The version of an activity that a figure counts.
 *
 * @param activityId the activity
 * @param sequence number of the version
 */
public record CountedVersion(String activityId, long sequence) {
}
