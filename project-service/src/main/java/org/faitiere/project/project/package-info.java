/**
 * Projects: who takes part in them, what they want to reach, their budgets and their
 * life.
 */
@NullMarked
package org.faitiere.project.project;

import org.jspecify.annotations.NullMarked;
