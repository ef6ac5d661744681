/**
 * The acceptance tests of the admin UI, in a real Chromium.
 */
@NullMarked
package org.faitiere.local.browser;

import org.jspecify.annotations.NullMarked;
