package org.faitiere.support.problem;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.faitiere.support.aggregate.Violation;
import org.faitiere.support.request.RequestIdFilter;
import org.faitiere.support.trace.TraceContext;
import org.slf4j.MDC;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/**
 * Words problems in the reader's language.
 * <p>
 * Texts are looked up as {@code problem.<code>.title}, {@code problem.<code>.detail} and
 * {@code rule.<code>}, first in the service's own {@code problems} bundle.
 */
public final class Problems {

	/** When to try again after an outage, for Retry-After. */
	public static final String RETRY_SECONDS = "2";

	private final MessageSource texts;

	private final JsonMapper json;

	public Problems(MessageSource texts, JsonMapper json) {
		this.texts = texts;
		this.json = json;
	}

	public Problem of(HttpStatus status, String code, List<Object> arguments, List<Violation> violations,
			Locale locale) {
		String title = text("problem." + code + ".title", arguments, status.getReasonPhrase(), locale);
		String detail = text("problem." + code + ".detail", arguments, title, locale);
		return new Problem("https://faitiere.org/problems/" + code, title, status.value(), detail, code,
				MDC.get(RequestIdFilter.MDC_KEY), TraceContext.currentId(),
				violations.stream().map((it) -> fieldError(it, locale)).toList());
	}

	/**
	 * Writes a problem from a filter, where no controller advice reaches.
	 */
	public void write(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String code)
			throws IOException {
		response.setStatus(status.value());
		response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
		response.setCharacterEncoding(StandardCharsets.UTF_8.name());
		Problem problem = of(status, code, List.of(), List.of(), language(request));
		response.getOutputStream().write(this.json.writeValueAsBytes(problem));
	}

	/**
	 * French, unless English is what the caller likes best of the two.
	 */
	public static Locale language(HttpServletRequest request) {
		String wanted = request.getHeader("Accept-Language");
		if (wanted == null) {
			return Locale.FRENCH;
		}
		try {
			Locale best = Locale.lookup(Locale.LanguageRange.parse(wanted), List.of(Locale.FRENCH, Locale.ENGLISH));
			return (best != null) ? best : Locale.FRENCH;
		}
		catch (IllegalArgumentException ex) {
			return Locale.FRENCH;
		}
	}

	private Problem.FieldError fieldError(Violation violation, Locale locale) {
		String message = text("rule." + violation.code(), violation.arguments(), violation.code(), locale);
		return new Problem.FieldError(violation.field(), violation.code(), message);
	}

	private String text(String key, List<Object> arguments, String fallback, Locale locale) {
		String text = this.texts.getMessage(key, arguments.toArray(), fallback, locale);
		return (text != null) ? text : fallback;
	}

}
