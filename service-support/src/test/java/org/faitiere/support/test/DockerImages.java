package org.faitiere.support.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.async.ResultCallback;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.model.PullResponseItem;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.dockerclient.DockerClientProviderStrategy;

/**
 * Asks whether a Docker engine answers and has an image, or can get it soon: an engine
 * without a registry says no within seconds.
 */
final class DockerImages {

	private final Supplier<DockerClient> engine;

	private final Duration firstWord;

	private final Duration wholePull;

	/**
	 * Images of an engine.
	 * @param engine gives the engine or throws
	 * @param firstWord longest wait until a registry has said anything about an image
	 * @param wholePull longest wait until an image is there
	 */
	DockerImages(Supplier<DockerClient> engine, Duration firstWord, Duration wholePull) {
		this.engine = engine;
		this.firstWord = firstWord;
		this.wholePull = wholePull;
	}

	static DockerImages ofThisMachine() {
		// The usual client starts containers of its own first, whose images nobody may
		// have.
		return new DockerImages(
				() -> DockerClientProviderStrategy
					.getClientForConfig(DockerClientFactory.instance().getTransportConfig()),
				Duration.ofSeconds(10), Duration.ofMinutes(5));
	}

	/**
	 * Gets the image unless it is there.
	 * @throws RuntimeException saying why it cannot be had
	 */
	void require(String image) {
		DockerClient client = this.engine.get();
		try {
			client.inspectImageCmd(image).exec();
		}
		catch (NotFoundException ex) {
			pull(client, image);
		}
	}

	private void pull(DockerClient client, String image) {
		FirstWord pull = client.pullImageCmd(image).exec(new FirstWord());
		try {
			if (!pull.await(this.firstWord)
					|| !pull.awaitCompletion(this.wholePull.toMillis(), TimeUnit.MILLISECONDS)) {
				pull.close();
				throw new IllegalStateException("no registry gave " + image + " in time");
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("interrupted while waiting for " + image, ex);
		}
	}

	/**
	 * A pull, and whether the registry has said anything yet.
	 */
	private static final class FirstWord extends ResultCallback.Adapter<PullResponseItem> {

		private final CountDownLatch heard = new CountDownLatch(1);

		@Override
		public void onNext(PullResponseItem item) {
			this.heard.countDown();
		}

		@Override
		public void onError(Throwable failure) {
			super.onError(failure);
			this.heard.countDown();
		}

		boolean await(Duration patience) throws InterruptedException {
			return this.heard.await(patience.toMillis(), TimeUnit.MILLISECONDS);
		}

		@Override
		public void close() {
			try {
				super.close();
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

	}

}
