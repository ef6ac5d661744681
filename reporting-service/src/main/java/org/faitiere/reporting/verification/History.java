package org.faitiere.reporting.verification;

import java.util.List;

/**
 * An activity from its first version to the counted one.
 *
 * @param counted the counted version
 * @param versions the versions, in their order
 * @param next the version after the counted one; nothing is known of it if there is none
 */
record History(CountedVersion counted, List<Version> versions, Version next) {
}
