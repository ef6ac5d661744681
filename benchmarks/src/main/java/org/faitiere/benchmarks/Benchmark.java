package org.faitiere.benchmarks;

import java.nio.file.Path;
import java.util.List;

/**
 * One question about the platform's speed or size.
 */
interface Benchmark {

	/**
	 * Measures, and answers what is to be shown.
	 * @param data folder for a platform's data; what is in it is deleted
	 */
	List<Table> run(Path data, Effort effort) throws Exception;

	/**
	 * A benchmark that finds an empty platform running and has it for itself.
	 */
	interface OnWorkbench extends Benchmark {

		@Override
		default List<Table> run(Path data, Effort effort) throws Exception {
			try (Workbench workbench = Workbench.open(data)) {
				if (effort.profiled()) {
					new ProcessUse(workbench).record(data.resolve("profiles"));
				}
				return run(workbench, effort);
			}
		}

		List<Table> run(Workbench workbench, Effort effort) throws Exception;

	}

}
