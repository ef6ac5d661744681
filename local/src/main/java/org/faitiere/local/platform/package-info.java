/**
 * The processes of the platform: how each is started, watched and stopped.
 */
@NullMarked
package org.faitiere.local.platform;

import org.jspecify.annotations.NullMarked;
