/**
 * Words that several features of this service use: dates of reduced precision, places,
 * parties, money and codes.
 */
@NullMarked
package org.faitiere.project.vocabulary;

import org.jspecify.annotations.NullMarked;
