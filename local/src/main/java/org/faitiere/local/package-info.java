/**
 * Starts the whole platform on one machine without Docker and loads the demo networks.
 */
@NullMarked
package org.faitiere.local;

import org.jspecify.annotations.NullMarked;
