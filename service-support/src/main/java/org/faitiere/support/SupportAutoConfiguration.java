package org.faitiere.support;

import java.time.Clock;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.CloudEventSerializer;
import io.micrometer.core.instrument.MeterRegistry;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.faitiere.support.access.AccessConfiguration;
import org.faitiere.support.access.ActorFilter;
import org.faitiere.support.event.DeadLetters;
import org.faitiere.support.event.EventLog;
import org.faitiere.support.event.EventLogProperties;
import org.faitiere.support.idempotency.IdempotencyFilter;
import org.faitiere.support.idempotency.IdempotencyKeys;
import org.faitiere.support.outbox.AggregateStores;
import org.faitiere.support.outbox.CloudEventMapper;
import org.faitiere.support.outbox.EventRecorder;
import org.faitiere.support.outbox.OutboxRelay;
import org.faitiere.support.outage.DatabaseWaits;
import org.faitiere.support.problem.ProblemAdvice;
import org.faitiere.support.problem.Problems;
import org.faitiere.support.rebuild.RebuildConfiguration;
import org.faitiere.support.transport.KafkaClients;
import org.faitiere.support.request.RequestIdFilter;
import org.faitiere.support.trace.EventTraces;
import org.faitiere.support.trace.TraceConfiguration;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.Ordered;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.support.ProducerListener;
import org.springframework.scheduling.annotation.EnableScheduling;

/**
 * Sets up what every service of the platform has.
 */
@AutoConfiguration(beforeName = {
		"org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration",
		"org.springframework.boot.security.oauth2.server.resource.autoconfigure.servlet.OAuth2ResourceServerAutoConfiguration",
		"org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.OpenTelemetryTracingAutoConfiguration" })
@EnableScheduling
@EnableConfigurationProperties({ EventLogProperties.class, DatabaseWaits.class })
@Import({ AccessConfiguration.class, WebConfiguration.class, OpenApiConfiguration.class, ProblemAdvice.class,
		RebuildConfiguration.class, TraceConfiguration.class })
public class SupportAutoConfiguration {

	// Problems first: a text of the service wins over one of ours.
	@Bean
	Problems problems(JsonMapper json) {
		ResourceBundleMessageSource texts = new ResourceBundleMessageSource();
		texts.setBasenames("problems", "org/faitiere/support/problem/problems");
		texts.setDefaultEncoding("UTF-8");
		texts.setFallbackToSystemLocale(false);
		texts.setAlwaysUseMessageFormat(true);
		return new Problems(texts, json);
	}

	@Bean
	@ConditionalOnMissingBean
	Clock clock() {
		return Clock.systemUTC();
	}

	@Bean
	FilterRegistrationBean<RequestIdFilter> requestIds() {
		FilterRegistrationBean<RequestIdFilter> registration = new FilterRegistrationBean<>(new RequestIdFilter());
		registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
		return registration;
	}

	// After Spring Security's chain (order -100), which knows who is asking.
	@Bean
	FilterRegistrationBean<ActorFilter> actors() {
		FilterRegistrationBean<ActorFilter> registration = new FilterRegistrationBean<>(new ActorFilter());
		registration.setOrder(-1);
		return registration;
	}

	@Bean
	MongoDatabase mongoDatabase(MongoClient client,
			@Value("${spring.mongodb.database:${spring.application.name}}") String name) {
		return client.getDatabase(name);
	}

	@Bean
	MongoClientSettingsBuilderCustomizer databaseWaits(DatabaseWaits waits) {
		return (client) -> client
			.applyToClusterSettings(
					(cluster) -> cluster.serverSelectionTimeout(waits.select().toMillis(), TimeUnit.MILLISECONDS))
			.applyToSocketSettings(
					(socket) -> socket.connectTimeout((int) waits.connect().toMillis(), TimeUnit.MILLISECONDS));
	}

	@Bean
	IdempotencyKeys idempotencyKeys(MongoDatabase database, Clock clock) {
		return new IdempotencyKeys(database, clock);
	}

	// After Spring Security's chain (order -100), since a key belongs to its caller.
	@Bean
	FilterRegistrationBean<IdempotencyFilter> idempotency(IdempotencyKeys keys, Problems problems) {
		FilterRegistrationBean<IdempotencyFilter> registration = new FilterRegistrationBean<>(
				new IdempotencyFilter(keys, problems));
		registration.setOrder(0);
		return registration;
	}

	@Bean
	EventLog eventLog(EventLogProperties properties) {
		return new EventLog(properties.partitions(), properties.replicas());
	}

	@Bean
	KafkaTemplate<String, CloudEvent> cloudEvents(KafkaClients kafka) {
		Map<String, Object> settings = kafka.producer();
		KafkaTemplate<String, CloudEvent> template = new KafkaTemplate<>(
				new DefaultKafkaProducerFactory<>(settings, new StringSerializer(), new CloudEventSerializer()));
		// The relay says what stays; the default listener would write whole events to the
		// log, also those that are nobody's business.
		template.setProducerListener(new ProducerListener<>() {
		});
		return template;
	}

	@Bean
	CommonErrorHandler deadLetters(KafkaClients kafka, MeterRegistry meters) {
		Map<String, Object> settings = kafka.producer();
		settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, EventLog.LARGEST_LETTER);
		return DeadLetters.handler(new KafkaTemplate<>(
				new DefaultKafkaProducerFactory<>(settings, new ByteArraySerializer(), new ByteArraySerializer())),
				meters);
	}

	@Bean
	OutboxRelay outboxRelay(KafkaTemplate<String, CloudEvent> cloudEvents, EventTraces traces, MeterRegistry meters,
			@Value("${spring.application.name}") String service) {
		return new OutboxRelay(cloudEvents, new CloudEventMapper(service), traces, meters);
	}

	@Bean
	AggregateStores aggregateStores(MongoDatabase database, OutboxRelay relay, Clock clock) {
		return new AggregateStores(database, relay, clock);
	}

	@Bean
	EventRecorder eventRecorder(JsonMapper json) {
		return new EventRecorder(json);
	}

}
