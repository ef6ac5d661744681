/**
 * The Kafka broker of the local run: Apache Kafka itself, in KRaft mode.
 */
@NullMarked
package org.faitiere.local.broker;

import org.jspecify.annotations.NullMarked;
