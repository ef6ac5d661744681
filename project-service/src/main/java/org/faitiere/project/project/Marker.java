package org.faitiere.project.project;

import org.jspecify.annotations.Nullable;

/**
 * A policy that a project serves.
 *
 * @param code IATI code list PolicyMarker (OECD DAC), such as 1 for gender equality
 * @param significance IATI code list PolicySignificance, 0 to 4
 */
public record Marker(String code, @Nullable Integer significance) {
}
