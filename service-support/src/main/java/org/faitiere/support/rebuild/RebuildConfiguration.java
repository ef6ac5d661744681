package org.faitiere.support.rebuild;

import java.time.Clock;
import java.time.Duration;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Sets up rebuilds in the services that have something to rebuild.
 */
@Configuration(proxyBeanMethods = false)
public class RebuildConfiguration {

	@Bean
	Stands stands(MongoDatabase database) {
		return new Stands(database);
	}

	@Bean
	RebuildRecords rebuildRecords(MongoDatabase database) {
		return new RebuildRecords(database);
	}

	@Bean
	RebuildService rebuildService(Stands stands, RebuildRecords records, Clock clock) {
		return new RebuildService(stands, records, clock);
	}

	@Bean
	RebuildGauges rebuildGauges(RebuildService rebuilds, MeterRegistry meters) {
		return new RebuildGauges(rebuilds, meters);
	}

	// What was swapped out is kept a while for requests that still read it.
	@Bean
	@ConditionalOnBean(RebuildWork.class)
	RebuildRunner rebuildRunner(Stands stands, RebuildRecords records, RebuildWork work, Clock clock,
			@Value("${faitiere.rebuild.grace:2m}") Duration grace) {
		return new RebuildRunner(stands, records, work, clock, grace);
	}

}
