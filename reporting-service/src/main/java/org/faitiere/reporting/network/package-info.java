/**
 * Which networks there are, who belongs to them and what they are called; a small view of
 * the organisation service's events.
 */
@NullMarked
package org.faitiere.reporting.network;

import org.jspecify.annotations.NullMarked;
