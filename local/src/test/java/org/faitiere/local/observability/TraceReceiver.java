package org.faitiere.local.observability;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.zip.GZIPInputStream;

import com.google.protobuf.ByteString;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.trace.v1.ResourceSpans;

/**
 * Takes the traces of a platform as a collector does (OTLP over HTTP), and keeps the
 * spans of those that a test has begun.
 */
public final class TraceReceiver implements AutoCloseable {

	private static final HexFormat HEX = HexFormat.of();

	private final Map<String, Queue<ReceivedSpan>> awaited = new ConcurrentHashMap<>();

	private final HttpServer server;

	public TraceReceiver() {
		try {
			this.server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
			this.server.createContext("/v1/traces", this::take);
			this.server.start();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	public String address() {
		return "http://127.0.0.1:" + this.server.getAddress().getPort() + "/v1/traces";
	}

	/**
	 * Begins a trace as a browser would, and keeps what comes of it.
	 */
	public BegunTrace begin() {
		byte[] random = new byte[24];
		ThreadLocalRandom.current().nextBytes(random);
		String id = HEX.formatHex(random, 0, 16);
		Queue<ReceivedSpan> spans = new ConcurrentLinkedQueue<>();
		this.awaited.put(id, spans);
		return new BegunTrace(id, "00-" + id + "-" + HEX.formatHex(random, 16, 24) + "-01", spans);
	}

	private void take(HttpExchange exchange) throws IOException {
		try (exchange; InputStream body = body(exchange)) {
			ExportTraceServiceRequest.parseFrom(body).getResourceSpansList().forEach(this::keep);
			exchange.getResponseHeaders().set("Content-Type", "application/x-protobuf");
			exchange.sendResponseHeaders(200, -1);
		}
	}

	private static InputStream body(HttpExchange exchange) throws IOException {
		boolean packed = "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"));
		return packed ? new GZIPInputStream(exchange.getRequestBody()) : exchange.getRequestBody();
	}

	private void keep(ResourceSpans ofProcess) {
		String service = ofProcess.getResource()
			.getAttributesList()
			.stream()
			.filter((it) -> it.getKey().equals("service.name"))
			.map((it) -> it.getValue().getStringValue())
			.findFirst()
			.orElse("");
		ofProcess.getScopeSpansList().stream().flatMap((it) -> it.getSpansList().stream()).forEach((span) -> {
			Queue<ReceivedSpan> spans = this.awaited.get(hex(span.getTraceId()));
			if (spans != null) {
				spans.add(new ReceivedSpan(service, span.getName(), hex(span.getSpanId()), hex(span.getParentSpanId()),
						span.toString()));
			}
		});
	}

	private static String hex(ByteString bytes) {
		return HEX.formatHex(bytes.toByteArray());
	}

	@Override
	public void close() {
		this.server.stop(0);
	}

	/**
	 * A trace that a test has begun.
	 *
	 * @param id its id
	 * @param traceparent what the request carries
	 * @param received its spans, as they arrive
	 */
	public record BegunTrace(String id, String traceparent, Queue<ReceivedSpan> received) {

		public List<ReceivedSpan> spans() {
			return List.copyOf(this.received);
		}

	}

	/**
	 * A span of a begun trace.
	 *
	 * @param service the service that recorded it
	 * @param name what was done
	 * @param id its id
	 * @param parent the span that it is part of
	 * @param text all that it says
	 */
	public record ReceivedSpan(String service, String name, String id, String parent, String text) {
	}

}
