/**
 * Taking events in batches and keeping the newest version of each aggregate.
 */
@NullMarked
package org.faitiere.reporting.view;

import org.jspecify.annotations.NullMarked;
