package org.faitiere.gateway.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import org.jspecify.annotations.Nullable;

/**
 * A little service on a real port that remembers what it was asked.
 */
public final class Backend {

	private final InetSocketAddress address;

	private final List<Question> questions = new CopyOnWriteArrayList<>();

	private volatile HttpHandler handler = answering(200, "application/json", "{}");

	private @Nullable HttpServer server;

	public Backend() {
		this.address = new InetSocketAddress(InetAddress.getLoopbackAddress(), Ports.free());
		start();
	}

	/**
	 * What the service was asked.
	 *
	 * @param method HTTP method
	 * @param uri path and query
	 * @param headers headers
	 * @param body body
	 */
	public record Question(String method, String uri, Headers headers, String body) {
	}

	public static HttpHandler answering(int status, String type, String body) {
		return (exchange) -> {
			byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
			exchange.getResponseHeaders().set("Content-Type", type);
			exchange.sendResponseHeaders(status, (bytes.length > 0) ? bytes.length : -1);
			exchange.getResponseBody().write(bytes);
		};
	}

	public Backend answers(HttpHandler handler) {
		this.handler = handler;
		return this;
	}

	public String url() {
		return "http://127.0.0.1:" + this.address.getPort();
	}

	public void forget() {
		this.questions.clear();
	}

	public List<Question> questions() {
		return this.questions;
	}

	public Question lastQuestion() {
		return this.questions.getLast();
	}

	public void start() {
		try {
			this.server = HttpServer.create(this.address, 0);
			this.server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
			this.server.createContext("/", this::handle);
			this.server.start();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	public void stop() {
		if (this.server != null) {
			this.server.stop(0);
		}
	}

	private void handle(HttpExchange exchange) throws IOException {
		String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
		this.questions.add(new Question(exchange.getRequestMethod(), exchange.getRequestURI().toString(),
				exchange.getRequestHeaders(), body));
		try (exchange) {
			this.handler.handle(exchange);
		}
	}

}
