/**
 * The directory: organisations and natural persons, who may see them, and how far what
 * they say is verified.
 */
@NullMarked
package org.faitiere.organisation.directory;

import org.jspecify.annotations.NullMarked;
