/**
 * Who funds a network's projects, with how much, and by which chain.
 */
@NullMarked
package org.faitiere.reporting.funding;

import org.jspecify.annotations.NullMarked;
