package org.faitiere.local;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the console says, in both languages.
 */
class TextsTests {

	@Test
	void speaksFrenchUnlessAskedOtherwise() {
		assertThat(Texts.language(null, Map.of())).isEqualTo(Locale.FRENCH);
		assertThat(Texts.language(null, Map.of("LANG", "C.UTF-8"))).isEqualTo(Locale.FRENCH);
		assertThat(Texts.language(null, Map.of("LANG", "en_GB.UTF-8"))).isEqualTo(Locale.ENGLISH);
		assertThat(Texts.language("fr", Map.of("LANG", "en_GB.UTF-8"))).isEqualTo(Locale.FRENCH);
		assertThat(Texts.language("en", Map.of())).isEqualTo(Locale.ENGLISH);
	}

	@Test
	void saysTheSameThingsInBothLanguages() {
		assertThat(Collections.list(Texts.in(Locale.FRENCH).getKeys()))
			.containsExactlyInAnyOrderElementsOf(Texts.in(Locale.ENGLISH).keySet());
		assertThat(Texts.in(Locale.ENGLISH).keySet())
			.allSatisfy((key) -> assertThat(Texts.in(Locale.ENGLISH).getString(key))
				.isNotEqualTo(Texts.in(Locale.FRENCH).getString(key)));
	}

	@Test
	void writesPortsWithoutGrouping() {
		ByteArrayOutputStream terminal = new ByteArrayOutputStream();
		Console console = new Console(Locale.FRENCH, new PrintStream(terminal, true, StandardCharsets.UTF_8));

		console.say("problem.portTaken", "8080", "--port");

		assertThat(terminal.toString(StandardCharsets.UTF_8)).contains("le port 8080 est déjà pris", "--port");
	}

}
