/**
 * The files of the admin UI and how browsers may keep them.
 */
@NullMarked
package org.faitiere.gateway.ui;

import org.jspecify.annotations.NullMarked;
