/**
 * What whoever runs the platform does with partner clients.
 */
@NullMarked
package org.faitiere.gateway.client;

import org.jspecify.annotations.NullMarked;
