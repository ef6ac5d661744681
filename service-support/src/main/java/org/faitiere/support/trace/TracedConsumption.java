package org.faitiere.support.trace;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanKind;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jspecify.annotations.Nullable;

import org.springframework.kafka.listener.BatchInterceptor;
import org.springframework.kafka.listener.RecordInterceptor;

/**
 * Makes what each listener does with events a step of the events' traces.
 */
final class TracedConsumption implements RecordInterceptor<Object, Object>, BatchInterceptor<Object, Object> {

	private static final AttributeKey<String> SYSTEM = AttributeKey.stringKey("messaging.system");

	private static final AttributeKey<String> GROUP = AttributeKey.stringKey("messaging.consumer.group.name");

	private static final AttributeKey<Long> COUNT = AttributeKey.longKey("messaging.batch.message_count");

	private final ThreadLocal<EventTraces.@Nullable Step> current = new ThreadLocal<>();

	private final EventTraces traces;

	TracedConsumption(EventTraces traces) {
		this.traces = traces;
	}

	@Override
	public ConsumerRecord<Object, Object> intercept(ConsumerRecord<Object, Object> record,
			Consumer<Object, Object> consumer) {
		begin(Stream.ofNullable(TraceContext.recorded(record.headers(), record.timestamp())).toList(), 1, consumer);
		return record;
	}

	@Override
	public ConsumerRecords<Object, Object> intercept(ConsumerRecords<Object, Object> records,
			Consumer<Object, Object> consumer) {
		List<String> traceparents = StreamSupport.stream(records.spliterator(), false)
			.map((it) -> TraceContext.recorded(it.headers(), it.timestamp()))
			.filter(Objects::nonNull)
			.toList();
		begin(traceparents, records.count(), consumer);
		return records;
	}

	private void begin(Collection<String> traceparents, int count, Consumer<Object, Object> consumer) {
		if (!traceparents.isEmpty()) {
			String group = consumer.groupMetadata().groupId();
			this.current.set(this.traces.begin("process " + group, SpanKind.CONSUMER,
					Attributes.of(SYSTEM, "kafka", GROUP, group, COUNT, (long) count), traceparents));
		}
	}

	@Override
	public void success(ConsumerRecord<Object, Object> record, Consumer<Object, Object> consumer) {
		end(null);
	}

	@Override
	public void success(ConsumerRecords<Object, Object> records, Consumer<Object, Object> consumer) {
		end(null);
	}

	@Override
	public void failure(ConsumerRecord<Object, Object> record, Exception failure, Consumer<Object, Object> consumer) {
		end(failure);
	}

	@Override
	public void failure(ConsumerRecords<Object, Object> records, Exception failure, Consumer<Object, Object> consumer) {
		end(failure);
	}

	private void end(@Nullable Exception failure) {
		EventTraces.Step step = this.current.get();
		if (step != null) {
			if (failure != null) {
				step.failed(failure);
			}
			step.close();
			this.current.remove();
		}
	}

}
