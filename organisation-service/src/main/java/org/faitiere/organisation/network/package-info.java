/**
 * Networks: what each says of itself, and which one a token or an address means.
 */
@NullMarked
package org.faitiere.organisation.network;

import org.jspecify.annotations.NullMarked;
