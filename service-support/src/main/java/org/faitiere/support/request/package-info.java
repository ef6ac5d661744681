/**
 * The request id, in every answer and every log line.
 */
@NullMarked
package org.faitiere.support.request;

import org.jspecify.annotations.NullMarked;
