package org.faitiere.local;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;

import org.faitiere.local.demo.DemoLoader;
import org.faitiere.local.platform.LocalProblem;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Loads the demo networks into a platform that runs elsewhere, once.
 */
@Command(name = "demo", sortOptions = false, mixinStandardHelpOptions = true)
final class DemoRun implements Callable<Integer> {

	@Parameters(index = "0", paramLabel = "<url>", descriptionKey = "option.gateway")
	private URI gateway = URI.create("");

	@Option(names = "--secret-file", paramLabel = "<file>", descriptionKey = "option.secretFile")
	private @Nullable Path secretFile;

	@Option(names = "--record", paramLabel = "<file>", required = true, descriptionKey = "option.record")
	private Path record = Path.of("");

	@Option(names = "--lang", paramLabel = "<fr|en>", descriptionKey = "option.lang")
	private @Nullable String language;

	private final Console console;

	DemoRun(Console console) {
		this.console = console;
	}

	@Override
	public Integer call() {
		new DemoLoader(this.gateway, this.record, secret(), new ConsoleDemoListener(this.console)).loadOnce();
		return 0;
	}

	private String secret() {
		try {
			return (this.secretFile != null) ? Files.readString(this.secretFile).strip() : DemoLoader.PUBLIC_SECRET;
		}
		catch (IOException ex) {
			throw new LocalProblem("problem.noSecret", this.secretFile, ex);
		}
	}

}
