package org.faitiere.support.outbox;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.resilience.annotation.Retryable;

/**
 * Runs a use case again when somebody else changed the aggregate between its load and its
 * save: it loads the new state and decides afresh. A caller who named a version by
 * If-Match is refused on the second try.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Retryable(includes = ConcurrentChange.class, maxRetries = 8, delay = 10, jitter = 10, multiplier = 1.7, maxDelay = 300)
public @interface RetriedWhenConcurrent {

}
