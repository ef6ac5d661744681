package org.faitiere.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

import org.faitiere.local.Home;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * The command that measures the platform and prints what came of it in Markdown.
 */
@Command(name = "benchmarks", mixinStandardHelpOptions = true, sortOptions = false,
		description = "Measures the whole platform on this machine.")
final class Benchmarks implements Callable<Integer> {

	private static final Map<String, Supplier<Benchmark>> ALL = new LinkedHashMap<>();

	static {
		ALL.put("start-up", StartUp::new);
		ALL.put("figure-latency", FigureLatency::new);
		ALL.put("questions-and-rebuild", QuestionLatency::new);
		ALL.put("bulk-write", BulkWrite::new);
		ALL.put("gateway", GatewayOverhead::new);
	}

	@Parameters(paramLabel = "<name>", arity = "1..*",
			description = "Which to run: all, or some of ${COMPLETION-CANDIDATES}", completionCandidates = Names.class)
	private List<String> names = List.of();

	@Option(names = "--quick", description = "Less of everything: to see whether it works, not for figures")
	private boolean quick;

	@Option(names = "--sizes", paramLabel = "<n>", split = ",", description = "Numbers of activities, growing")
	private List<Integer> sizes = List.of();

	@Option(names = "--rates", paramLabel = "<n>", split = ",", description = "Activities reported a second")
	private List<Integer> rates = List.of();

	@Option(names = "--profile", description = "Run the Flight Recorder in each process; recordings in <data>/profiles")
	private boolean profile;

	@Option(names = "--data", paramLabel = "<dir>", description = "Folder for the platform's data; it is emptied")
	private @Nullable Path data;

	@Option(names = "--out", paramLabel = "<file>", description = "File that the tables are written into, too")
	private @Nullable Path out;

	public static void main(String[] arguments) {
		System.exit(new CommandLine(new Benchmarks()).execute(arguments));
	}

	@Override
	public Integer call() throws Exception {
		List<String> wanted = this.names.contains("all") ? List.copyOf(ALL.keySet()) : this.names;
		StringBuilder report = new StringBuilder();
		for (String name : wanted) {
			for (Table table : run(ALL.get(name).get())) {
				System.out.println(table.markdown());
				report.append(table.markdown()).append('\n');
			}
		}
		if (this.out != null) {
			Files.writeString(this.out, report);
		}
		return 0;
	}

	private List<Table> run(Benchmark benchmark) throws Exception {
		Path folder = (this.data != null) ? this.data : Home.find().resolve("benchmarks/target/data");
		Effort effort = (this.quick ? Effort.QUICK : Effort.FULL).with(this.rates, this.sizes);
		return benchmark.run(folder, this.profile ? effort.withProfiles() : effort);
	}

	/**
	 * The names that the command takes.
	 */
	static final class Names implements Iterable<String> {

		@Override
		public java.util.Iterator<String> iterator() {
			return ALL.keySet().iterator();
		}

	}

}
