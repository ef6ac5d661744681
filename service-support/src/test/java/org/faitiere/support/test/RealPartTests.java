package org.faitiere.support.test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.junit.jupiter.api.Test;
import org.testcontainers.containers.ContainerLaunchException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

/**
 * The choice between a container and the embedded part.
 */
class RealPartTests {

	private static final Consumer<String> THERE = (image) -> {
	};

	private static final Supplier<String> NOBODY = () -> fail("was started");

	private final List<String> log = new ArrayList<>();

	@Test
	void takesTheContainerWhereItsImageCanBeHad() {
		String address = part(THERE).start(() -> "container", NOBODY);

		assertThat(address).isEqualTo("container");
		assertThat(this.log).containsExactly("part:1 in a container");
	}

	@Test
	void takesTheEmbeddedPartWithoutStartingAnythingWhereTheImageCannotBeHad() {
		Consumer<String> nowhere = (image) -> {
			throw new IllegalStateException("no registry");
		};

		String address = part(nowhere).start(NOBODY, () -> "embedded");

		assertThat(address).isEqualTo("embedded");
		assertThat(this.log).containsExactly("embedded instead of part:1 (no registry)");
	}

	@Test
	void takesTheEmbeddedPartWhenTheContainerDoesNotStart() {
		Supplier<String> broken = () -> {
			throw new ContainerLaunchException("no room on the disk");
		};

		assertThat(part(THERE).start(broken, () -> "embedded")).isEqualTo("embedded");
		assertThat(this.log).containsExactly("embedded instead of part:1 (no room on the disk)");
	}

	@Test
	void takesTheEmbeddedPartWhenTheContainerDoesNotAnswer() {
		CountDownLatch never = new CountDownLatch(1);
		Supplier<String> silent = () -> {
			try {
				never.await();
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
			return "container";
		};

		assertThat(part(THERE).start(silent, () -> "embedded")).isEqualTo("embedded");
		assertThat(this.log).containsExactly("embedded instead of part:1 (its container took too long)");
	}

	private RealPart part(Consumer<String> images) {
		return new RealPart("part:1", images, Duration.ofMillis(500), this.log::add);
	}

}
