/**
 * Projects and their funding, activities and who took part.
 */
@NullMarked
package org.faitiere.project;

import org.jspecify.annotations.NullMarked;
