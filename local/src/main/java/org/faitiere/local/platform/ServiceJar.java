package org.faitiere.local.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * The built jar of a service, and its unpacked form, which starts faster.
 */
record ServiceJar(String service, Path jar) {

	static ServiceJar of(Path home, String service) {
		Path jar = home.resolve(service).resolve("target").resolve(service + ".jar");
		if (!Files.isRegularFile(jar)) {
			throw new LocalProblem("problem.notBuilt", jar);
		}
		return new ServiceJar(service, jar);
	}

	/**
	 * Unpacks the jar unless that was done before, and answers the jar to run.
	 */
	Path unpacked(Jdk jdk, Path applications) {
		try {
			Path folder = applications.resolve(this.service + "-" + fingerprint());
			if (!Files.isDirectory(folder)) {
				removeOlder(applications, folder);
				unpack(jdk, folder);
			}
			return folder.resolve(this.jar.getFileName());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private String fingerprint() throws IOException {
		return Long.toString(Files.size(this.jar), Character.MAX_RADIX) + "-"
				+ Long.toString(Files.getLastModifiedTime(this.jar).toMillis(), Character.MAX_RADIX);
	}

	private void removeOlder(Path applications, Path newest) throws IOException {
		try (Stream<Path> folders = Files.list(applications)) {
			folders
				.filter((folder) -> !folder.equals(newest)
						&& folder.getFileName().toString().startsWith(this.service + "-"))
				.forEach(ServiceJar::deleteUnlessInUse);
		}
	}

	private static void deleteUnlessInUse(Path folder) {
		try {
			DataFolder.delete(folder);
		}
		catch (UncheckedIOException ex) {
			// Somebody still unpacks into it for a launcher that was killed; the next
			// build
			// comes by again.
		}
	}

	private void unpack(Jdk jdk, Path folder) throws IOException {
		Path unfinished = Files.createTempDirectory(folder.getParent(), this.service + "-unfinished");
		Process process = new ProcessBuilder(
				List.of(jdk.java(), "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Djarmode=tools", "-jar",
						this.jar.toString(), "extract", "--force", "--destination", unfinished.toString()))
			.redirectErrorStream(true)
			.start();
		String output = new String(process.getInputStream().readAllBytes());
		if (process.onExit().join().exitValue() != 0) {
			throw new LocalProblem("problem.notUnpacked", this.jar, output.strip());
		}
		moveUnlessThere(unfinished, folder);
	}

	private static void moveUnlessThere(Path unfinished, Path folder) throws IOException {
		try {
			Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
		}
		catch (IOException ex) {
			if (!Files.isDirectory(folder)) {
				throw ex;
			}
			deleteUnlessInUse(unfinished);
		}
	}

}
