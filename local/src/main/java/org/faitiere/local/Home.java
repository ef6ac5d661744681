package org.faitiere.local;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.faitiere.local.platform.LocalProblem;
import org.jspecify.annotations.Nullable;

/**
 * The checkout that this jar was built in; the services' jars lie beside it.
 */
public final class Home {

	private Home() {
	}

	public static Path find() {
		try {
			Path own = Path.of(Home.class.getProtectionDomain().getCodeSource().getLocation().toURI());
			for (@Nullable
			Path folder = own; folder != null; folder = folder.getParent()) {
				if (Files.exists(folder.resolve("mvnw")) && Files.isDirectory(folder.resolve("gateway"))) {
					return folder;
				}
			}
			throw new LocalProblem("problem.noHome", own);
		}
		catch (URISyntaxException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
