package org.faitiere.local;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The only place that writes to the terminal, in the reader's language.
 */
final class Console {

	private final PrintStream out;

	private final ResourceBundle texts;

	Console(Locale language) {
		this(language, new PrintStream(new FileOutputStream(FileDescriptor.out), true, charset()));
	}

	Console(Locale language, PrintStream out) {
		this.out = out;
		this.texts = Texts.in(language);
	}

	private static Charset charset() {
		// Outside Windows terminals show UTF-8, also where LANG=C makes Java believe in
		// ASCII.
		boolean windows = System.getProperty("os.name").startsWith("Windows");
		return windows ? Charset.defaultCharset() : StandardCharsets.UTF_8;
	}

	void say(String key, Object... arguments) {
		this.out.println(text(key, arguments));
	}

	String text(String key, Object... arguments) {
		return new MessageFormat(this.texts.getString(key), this.texts.getLocale()).format(arguments);
	}

}
