/**
 * Backing up an installation while it works, and restoring it: the databases and the
 * event log as one consistent whole.
 */
@NullMarked
package org.faitiere.local.backup;

import org.jspecify.annotations.NullMarked;
