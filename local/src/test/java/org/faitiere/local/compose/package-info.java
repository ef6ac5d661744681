/**
 * What docker-compose.yml must hold to, checked without Docker.
 */
@NullMarked
package org.faitiere.local.compose;

import org.jspecify.annotations.NullMarked;
