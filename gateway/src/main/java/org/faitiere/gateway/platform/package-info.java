/**
 * The state of each service for the status page.
 */
@NullMarked
package org.faitiere.gateway.platform;

import org.jspecify.annotations.NullMarked;
