package org.faitiere.support.test;

import com.github.dockerjava.api.exception.DockerException;
import org.testcontainers.DockerClientFactory;

/**
 * Asks whether a Docker engine answers and has an image; none is pulled, so that a run
 * never hangs on a registry.
 */
final class DockerImages {

	private DockerImages() {
	}

	static boolean available(String image) {
		try {
			return DockerClientFactory.instance().isDockerAvailable()
					&& DockerClientFactory.instance().client().inspectImageCmd(image).exec() != null;
		}
		catch (DockerException | IllegalStateException ex) {
			return false;
		}
	}

}
