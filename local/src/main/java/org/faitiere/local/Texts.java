package org.faitiere.local;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * The sentences of the console, in French unless English is asked for.
 */
final class Texts {

	private Texts() {
	}

	static ResourceBundle in(Locale language) {
		return ResourceBundle.getBundle("org.faitiere.local.texts", language,
				ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
	}

	static Locale language(@Nullable String asked, Map<String, String> environment) {
		String wanted = (asked != null) ? asked
				: Stream.of("LC_ALL", "LC_MESSAGES", "LANG")
					.map(environment::get)
					.filter((value) -> value != null && !value.isBlank())
					.findFirst()
					.orElse("fr");
		return wanted.toLowerCase(Locale.ROOT).startsWith("en") ? Locale.ENGLISH : Locale.FRENCH;
	}

}
