/**
 * Measures the whole platform as it runs on one machine: {@code docs/performance.md} says
 * what each benchmark is and what came of it.
 */
@NullMarked
package org.faitiere.benchmarks;

import org.jspecify.annotations.NullMarked;
