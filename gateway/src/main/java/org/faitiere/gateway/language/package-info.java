/**
 * In which language a reader is answered: French unless English is asked for.
 */
@NullMarked
package org.faitiere.gateway.language;

import org.jspecify.annotations.NullMarked;
