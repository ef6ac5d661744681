package org.faitiere.local;

import java.util.Arrays;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/**
 * The command that starts the whole platform on this machine; its subcommands work on any
 * platform.
 */
public final class LocalPlatform {

	private LocalPlatform() {
	}

	public static void main(String[] arguments) {
		Locale language = Texts.language(asked(arguments), System.getenv());
		Console console = new Console(language);
		CommandLine commandLine = new CommandLine(new LocalRun(console)).addSubcommand(new VerifyRun(console))
			.addSubcommand(new BackupRun(console))
			.addSubcommand(new RestoreRun(console))
			.addSubcommand(new DemoRun(console));
		commandLine.setResourceBundle(Texts.in(language));
		commandLine.setExecutionExceptionHandler(new Failures(console));
		System.exit(commandLine.execute(arguments));
	}

	// The language has to be known before picocli reads the arguments: its own texts are
	// in it.
	private static @Nullable String asked(String[] arguments) {
		int at = Arrays.asList(arguments).indexOf("--lang");
		if (at >= 0 && at + 1 < arguments.length) {
			return arguments[at + 1];
		}
		return Arrays.stream(arguments)
			.filter((argument) -> argument.startsWith("--lang="))
			.map((argument) -> argument.substring("--lang=".length()))
			.findFirst()
			.orElse(null);
	}

}
