package org.faitiere.local;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import org.faitiere.local.verify.Verifier;
import org.faitiere.local.verify.VerifyListener;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Checks a published figure without trusting the platform: ends with 0 if it holds, with
 * 1 if it does not.
 */
@Command(name = "verify", sortOptions = false, mixinStandardHelpOptions = true)
final class VerifyRun implements Callable<Integer>, VerifyListener {

	@Parameters(index = "0", paramLabel = "<url>", descriptionKey = "option.figure")
	private URI figure = URI.create("");

	@Option(names = "--client", paramLabel = "<id:secret>", descriptionKey = "option.client")
	private @Nullable String client;

	@Option(names = "--seals", arity = "1..*", paramLabel = "<file>", descriptionKey = "option.seals")
	private List<Path> seals = new ArrayList<>();

	@Option(names = "--lang", paramLabel = "<fr|en>", descriptionKey = "option.lang")
	private @Nullable String language;

	private final Console console;

	private long faults;

	VerifyRun(Console console) {
		this.console = console;
	}

	@Override
	public Integer call() {
		new Verifier(this.figure, this.client, this.seals).verify(this);
		boolean holds = this.faults == 0;
		this.console.say(holds ? "verify.intact" : "verify.altered", Long.toString(this.faults));
		return holds ? 0 : 1;
	}

	@Override
	public void fault(String key, Object... arguments) {
		this.faults++;
		note(key, arguments);
	}

	@Override
	public void note(String key, Object... arguments) {
		this.console.say(key, arguments);
	}

}
