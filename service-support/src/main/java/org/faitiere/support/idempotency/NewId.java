package org.faitiere.support.idempotency;

/**
 * The id for the resource that this request creates; a retry with the same
 * Idempotency-Key gets the same one, so that even a crash between the write and the
 * answer creates nothing twice.
 *
 * @param value a UUIDv7
 */
public record NewId(String value) {
}
