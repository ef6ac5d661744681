/**
 * The description of the API and its viewer.
 */
@NullMarked
package org.faitiere.gateway.docs;

import org.jspecify.annotations.NullMarked;
