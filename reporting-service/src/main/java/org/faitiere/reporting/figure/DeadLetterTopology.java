package org.faitiere.reporting.figure;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

import io.micrometer.core.instrument.Metrics;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProcessingExceptionHandler;
import org.apache.kafka.streams.processor.api.Record;
import org.faitiere.support.event.DeadLetters;
import org.faitiere.support.event.EventLog;
import org.faitiere.support.event.PassingFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.kafka.support.KafkaHeaders;

/**
 * Sets aside the event that the topology cannot take, in the transaction in which it goes
 * on; so there is a letter exactly if the event is not in the figures.
 * <p>
 * Only what fails before any difference is out is set aside. Everything else stops the
 * transaction and is tried again.
 */
public class DeadLetterTopology implements ProcessingExceptionHandler {

	/** Puts the handler into a topology. */
	static final Map<String, Object> SETTINGS = Map.of(StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG,
			DeadLetterTopology.class, StreamsConfig.producerPrefix(ProducerConfig.MAX_REQUEST_SIZE_CONFIG),
			EventLog.LARGEST_LETTER);

	/**
	 * Name of the setting that says whether letters are wanted: a generation that is
	 * being built meets what is set aside already.
	 */
	static final String WANTED = "faitiere.letters.wanted";

	private static final Logger logger = LoggerFactory.getLogger(DeadLetterTopology.class);

	private String group = "unknown";

	private BooleanSupplier wanted = () -> true;

	@Override
	public void configure(Map<String, ?> settings) {
		this.group = String.valueOf(settings.get(StreamsConfig.APPLICATION_ID_CONFIG));
		if (settings.get(WANTED) instanceof BooleanSupplier supplier) {
			this.wanted = supplier;
		}
	}

	@Override
	public Response handleError(ErrorHandlerContext context, Record<?, ?> record, Exception failure) {
		boolean nothingIsOut = FigureTopology.DIFFERENCES_STEP.equals(context.processorNodeId());
		if (!nothingIsOut || PassingFailure.is(failure)) {
			return Response.fail();
		}
		if (!this.wanted.getAsBoolean()) {
			return Response.resume();
		}
		logger.warn("Left out of the figures: {}-{}@{}: {}", context.topic(), context.partition(), context.offset(),
				failure.getClass().getSimpleName());
		Metrics.counter(DeadLetters.METRIC, "topic", context.topic()).increment();
		return Response.resume(List.of(letter(context, failure)));
	}

	private ProducerRecord<byte[], byte[]> letter(ErrorHandlerContext context, Exception failure) {
		Headers headers = new RecordHeaders(context.headers());
		headers.add(KafkaHeaders.DLT_ORIGINAL_TOPIC, bytes(context.topic()));
		headers.add(KafkaHeaders.DLT_ORIGINAL_PARTITION,
				ByteBuffer.allocate(Integer.BYTES).putInt(context.partition()).array());
		headers.add(KafkaHeaders.DLT_ORIGINAL_OFFSET,
				ByteBuffer.allocate(Long.BYTES).putLong(context.offset()).array());
		headers.add(KafkaHeaders.DLT_ORIGINAL_CONSUMER_GROUP, bytes(this.group));
		DeadLetters.explain(headers, failure);
		return new ProducerRecord<>(DeadLetters.topicFor(context.topic()), DeadLetters.PARTITION,
				context.sourceRawKey(), context.sourceRawValue(), headers);
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

}
