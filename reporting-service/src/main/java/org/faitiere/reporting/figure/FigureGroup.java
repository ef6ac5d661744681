package org.faitiere.reporting.figure;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * Figures of one group.
 *
 * @param key its key; NOT_SPECIFIED for what is not known
 * @param figures its figures
 */
public record FigureGroup(String key, @JsonUnwrapped Figures figures) {
}
