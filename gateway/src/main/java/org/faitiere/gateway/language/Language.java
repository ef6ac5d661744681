package org.faitiere.gateway.language;

import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;

/**
 * Chooses between French, the default, and English.
 */
public final class Language {

	private static final List<Locale> SPOKEN = List.of(Locale.FRENCH, Locale.ENGLISH);

	private Language() {
	}

	/**
	 * Returns the language in which the sender of the request wants to be answered: the
	 * parameter {@code lang} if there is one, else what {@code Accept-Language} prefers.
	 * @param request the request
	 * @return French or English
	 */
	public static Locale of(HttpServletRequest request) {
		String asked = queryParameter(request.getQueryString(), "lang");
		return best((asked != null) ? asked : request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
	}

	/**
	 * Returns the spoken language that fits best.
	 * @param ranges languages as in {@code Accept-Language}, or {@code null}
	 * @return French or English
	 */
	public static Locale best(@Nullable String ranges) {
		if (ranges == null || ranges.isBlank()) {
			return Locale.FRENCH;
		}
		try {
			Locale best = Locale.lookup(LanguageRange.parse(ranges), SPOKEN);
			return (best != null) ? best : Locale.FRENCH;
		}
		catch (IllegalArgumentException ex) {
			return Locale.FRENCH;
		}
	}

	// getParameter would read the body of a form that is to be passed on
	private static @Nullable String queryParameter(@Nullable String query, String name) {
		if (query == null) {
			return null;
		}
		for (String pair : query.split("&")) {
			if (pair.startsWith(name + "=")) {
				return pair.substring(name.length() + 1);
			}
		}
		return null;
	}

}
