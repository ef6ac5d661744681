package org.faitiere.support.test;

import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;

import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestPlan;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says at the end of a module's tests in one line which parts they stood on.
 */
public final class PartsInUse implements TestExecutionListener {

	private static final Logger logger = LoggerFactory.getLogger(PartsInUse.class);

	private static final Set<String> parts = new ConcurrentSkipListSet<>();

	static void note(String part) {
		parts.add(part);
	}

	@Override
	public void testPlanExecutionFinished(TestPlan plan) {
		if (!parts.isEmpty()) {
			logger.info("These tests stood on: {}", String.join("; ", parts));
		}
	}

}
