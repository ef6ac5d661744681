package org.faitiere.local;

import java.util.concurrent.CancellationException;

import org.faitiere.local.platform.LocalProblem;
import picocli.CommandLine;

/**
 * Says in a sentence what went wrong, and keeps stack traces for what nobody foresaw.
 */
final class Failures implements CommandLine.IExecutionExceptionHandler {

	private final Console console;

	Failures(Console console) {
		this.console = console;
	}

	@Override
	public int handleExecutionException(Exception failure, CommandLine commandLine, CommandLine.ParseResult parseResult)
			throws Exception {
		if (failure instanceof LocalProblem problem) {
			this.console.say("problem", this.console.text(problem.key(), problem.arguments()));
			return CommandLine.ExitCode.SOFTWARE;
		}
		if (failure instanceof CancellationException) {
			return CommandLine.ExitCode.OK;
		}
		throw failure;
	}

}
