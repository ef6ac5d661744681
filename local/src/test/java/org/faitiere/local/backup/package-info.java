/**
 * Backups and restorations without services.
 */
@NullMarked
package org.faitiere.local.backup;

import org.jspecify.annotations.NullMarked;
