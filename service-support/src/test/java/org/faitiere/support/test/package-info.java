/**
 * What the tests of all services stand on: a real Kafka broker, a real MongoDB protocol,
 * signed tokens, contracts.
 */
@NullMarked
package org.faitiere.support.test;

import org.jspecify.annotations.NullMarked;
