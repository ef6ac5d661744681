package org.faitiere.k8s;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * The command that renders kustomizations. Where it is not installed, whoever needs it is
 * skipped and says so; where the build is to be trusted, that is a failure.
 */
final class Kubectl {

	private static final String ABSENT = """
			kubectl is not installed: the Kubernetes manifests are NOT rendered and NOT validated in this run. \
			Install kubectl 1.27 or newer, or let .ci/run do it.""";

	private static final long LONGEST_SECONDS = 60;

	private static final Map<Path, String> RENDERED = new ConcurrentHashMap<>();

	private Kubectl() {
	}

	static void need() {
		boolean there = isThere();
		if (!there) {
			System.err.println("[WARNING] " + ABSENT);
		}
		assertThat(there || !"true".equals(System.getenv("CI"))).as(ABSENT).isTrue();
		assumeTrue(there, ABSENT);
	}

	static String render(Path kustomization) {
		return RENDERED.computeIfAbsent(kustomization, Kubectl::run);
	}

	private static boolean isThere() {
		return Stream.of(System.getenv("PATH").split(System.getProperty("path.separator")))
			.map((folder) -> Path.of(folder, "kubectl"))
			.anyMatch(Files::isExecutable);
	}

	private static String run(Path kustomization) {
		try {
			Path errors = Files.createTempFile("kubectl", ".txt");
			Process process = new ProcessBuilder("kubectl", "kustomize", kustomization.toString())
				.redirectError(errors.toFile())
				.start();
			String output = new String(process.getInputStream().readAllBytes());
			assertThat(process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)).isTrue();
			// Kustomize warns of what it will not understand any more.
			assertThat(errors).as(kustomization.toString()).content().isEmpty();
			assertThat(process.exitValue()).isZero();
			return output;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
