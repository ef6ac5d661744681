/**
 * Networks under test.
 */
@NullMarked
package org.faitiere.organisation.network;

import org.jspecify.annotations.NullMarked;
