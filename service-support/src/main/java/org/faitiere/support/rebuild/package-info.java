/**
 * Building a service's read models afresh: one rebuild at a time over all replicas, with
 * its progress, its end, and what it found.
 */
@NullMarked
package org.faitiere.support.rebuild;

import org.jspecify.annotations.NullMarked;
