package org.faitiere.reporting;

import java.nio.file.Path;
import java.time.Duration;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of this service.
 *
 * @param stateDirectory folder of the stream topology's state; if lost it is read again
 * from the log
 * @param commitInterval how often the topology lets figures out: the shorter, the sooner
 * they are seen, and the more often the same cell is written
 * @param streamThreads threads of the topology
 * @param stateCache memory that the topology's state on disk may use beside the heap
 */
@Validated
@ConfigurationProperties("faitiere.reporting")
public record ReportingProperties(@NotNull @DefaultValue("data/reporting/streams") Path stateDirectory,
		@NotNull @DefaultValue("200ms") Duration commitInterval, @Min(1) @Max(64) @DefaultValue("1") int streamThreads,
		@NotNull @DefaultValue("16MB") DataSize stateCache) {
}
