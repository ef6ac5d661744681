/**
 * What operators are given: dashboards, alerts, and where traces and metrics go.
 */
@NullMarked
package org.faitiere.local.observability;

import org.jspecify.annotations.NullMarked;
