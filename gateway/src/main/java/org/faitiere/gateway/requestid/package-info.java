/**
 * The id that follows a request through all services and into every log line.
 */
@NullMarked
package org.faitiere.gateway.requestid;

import org.jspecify.annotations.NullMarked;
