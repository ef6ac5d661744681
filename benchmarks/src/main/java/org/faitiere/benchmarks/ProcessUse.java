package org.faitiere.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the platform's processes use of the machine.
 */
final class ProcessUse {

	private static final Pattern HEAP_USED = Pattern
		.compile("(?m)^ *(?:def new generation|tenured generation|DefNew|Tenured).*? used (\\d+)K");

	private final Workbench workbench;

	ProcessUse(Workbench workbench) {
		this.workbench = workbench;
	}

	/**
	 * Time on a processor of each process since it started.
	 */
	Map<String, Duration> processorTime() {
		Map<String, Duration> times = new LinkedHashMap<>();
		Workbench.PROCESSES.forEach((name) -> times.put(name,
				ProcessHandle.of(this.workbench.platform().pid(name))
					.flatMap((it) -> it.info().totalCpuDuration())
					.orElse(Duration.ZERO)));
		return times;
	}

	/**
	 * Memory that a process holds, in megabytes; Linux only.
	 */
	long residentMegabytes(String process) throws IOException {
		Path status = Path.of("/proc", Long.toString(this.workbench.platform().pid(process)), "status");
		return Files.readAllLines(status)
			.stream()
			.filter((it) -> it.startsWith("VmRSS:"))
			.mapToLong((it) -> Long.parseLong(it.replaceAll("\\D", "")) / 1024)
			.findFirst()
			.orElse(0);
	}

	/**
	 * Megabytes of the heap that are in use.
	 */
	long heapMegabytes(String process) throws IOException, InterruptedException {
		Matcher used = HEAP_USED.matcher(jcmd(process, "GC.heap_info"));
		long kilobytes = 0;
		while (used.find()) {
			kilobytes += Long.parseLong(used.group(1));
		}
		return kilobytes / 1024;
	}

	/**
	 * Lets the Flight Recorder run in each process until it ends.
	 * @param folder where the recordings are left
	 */
	void record(Path folder) throws IOException, InterruptedException {
		Files.createDirectories(folder);
		for (String process : Workbench.PROCESSES) {
			jcmd(process, "JFR.configure", "stackdepth=256");
			jcmd(process, "JFR.start", "settings=profile", "dumponexit=true",
					"filename=" + folder.toAbsolutePath().resolve(process + ".jfr"));
		}
	}

	private String jcmd(String process, String... command) throws IOException, InterruptedException {
		List<String> line = new ArrayList<>();
		line.add(this.workbench.jdkTool("jcmd"));
		line.add(Long.toString(this.workbench.platform().pid(process)));
		line.addAll(List.of(command));
		Process jcmd = new ProcessBuilder(line).redirectErrorStream(true).start();
		String output = new String(jcmd.getInputStream().readAllBytes());
		jcmd.waitFor();
		return output;
	}

}
