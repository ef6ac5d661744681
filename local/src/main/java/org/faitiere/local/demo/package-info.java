/**
 * The demo networks: data files, and the partner client that loads them through the
 * gateway.
 */
@NullMarked
package org.faitiere.local.demo;

import org.jspecify.annotations.NullMarked;
