/**
 * Activities: what was done, where, and how many took part; planned, reported, validated.
 */
@NullMarked
package org.faitiere.project.activity;

import org.jspecify.annotations.NullMarked;
