@NullMarked
package org.faitiere.organisation.rebuild;

import org.jspecify.annotations.NullMarked;
