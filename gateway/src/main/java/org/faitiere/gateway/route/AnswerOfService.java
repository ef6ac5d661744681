package org.faitiere.gateway.route;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.catalina.connector.ClientAbortException;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * The answer of a service that may still hang up while its body is handed on; as long as
 * nothing has gone out, a problem takes its place.
 *
 * @param answer the answer
 * @param refusal what is answered if the service hangs up
 */
record AnswerOfService(ServerResponse answer, Refusal refusal) implements ServerResponse {

	@Override
	public HttpStatusCode statusCode() {
		return this.answer.statusCode();
	}

	@Override
	public HttpHeaders headers() {
		return this.answer.headers();
	}

	@Override
	public MultiValueMap<String, Cookie> cookies() {
		return this.answer.cookies();
	}

	@Override
	public @Nullable ModelAndView writeTo(HttpServletRequest request, HttpServletResponse response, Context context)
			throws ServletException, IOException {
		try {
			return this.answer.writeTo(request, response, context);
		}
		catch (ClientAbortException ex) {
			throw ex;
		}
		catch (IOException ex) {
			if (response.isCommitted()) {
				throw ex;
			}
			takeBack(response);
			return this.refusal.of(ex).writeTo(request, response, context);
		}
	}

	/**
	 * Forgets what came of the service, and keeps what the gateway says itself.
	 */
	private void takeBack(HttpServletResponse response) {
		Map<String, List<String>> own = new LinkedHashMap<>();
		response.getHeaderNames()
			.stream()
			.filter((name) -> !headers().containsHeader(name))
			.forEach((name) -> own.put(name, List.copyOf(response.getHeaders(name))));
		response.reset();
		own.forEach((name, values) -> values.forEach((value) -> response.addHeader(name, value)));
	}

	/**
	 * What is answered instead.
	 */
	@FunctionalInterface
	interface Refusal {

		ServerResponse of(IOException failure);

	}

}
