/**
 * What this service knows of networks and organisations, from the events of
 * organisation-service.
 */
@NullMarked
package org.faitiere.project.network;

import org.jspecify.annotations.NullMarked;
