/**
 * The database of the local run: a server of the MongoDB protocol with its data on disk.
 */
@NullMarked
package org.faitiere.local.database;

import org.jspecify.annotations.NullMarked;
