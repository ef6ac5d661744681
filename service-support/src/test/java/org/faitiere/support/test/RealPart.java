package org.faitiere.support.test;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * A part that tests stand on: the official image in a container where it can be had, the
 * embedded part otherwise. An engine that answers but cannot do it turns no run red.
 */
final class RealPart {

	// A broker is up in five seconds; an engine that has to look for itself first takes
	// minutes.
	private static final Duration PATIENCE = Duration.ofSeconds(90);

	private final String image;

	private final Consumer<String> images;

	private final Duration patience;

	private final Consumer<String> log;

	/**
	 * A part of an image.
	 * @param image name and version of the image
	 * @param images gets an image or throws
	 * @param patience longest wait until the container answers
	 * @param log told which it became, and why
	 */
	RealPart(String image, Consumer<String> images, Duration patience, Consumer<String> log) {
		this.image = image;
		this.images = images;
		this.patience = patience;
		this.log = log;
	}

	static RealPart of(String image) {
		return new RealPart(image, DockerImages.ofThisMachine()::require, PATIENCE, PartsInUse::note);
	}

	/**
	 * Starts one of the two and answers its address.
	 */
	String start(Supplier<String> container, Supplier<String> embedded) {
		try {
			this.images.accept(this.image);
			String address = inTime(container);
			this.log.accept(this.image + " in a container");
			return address;
		}
		catch (RuntimeException | ExecutionException | TimeoutException ex) {
			String address = embedded.get();
			this.log.accept("embedded instead of " + this.image + " (" + reason(ex) + ")");
			return address;
		}
	}

	private String inTime(Supplier<String> container) throws ExecutionException, TimeoutException {
		CompletableFuture<String> address = new CompletableFuture<>();
		Thread.ofPlatform().daemon().start(() -> address.completeAsync(container, Runnable::run));
		try {
			return address.get(this.patience.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("interrupted while " + this.image + " started", ex);
		}
	}

	private static String reason(Exception failure) {
		if (failure instanceof TimeoutException) {
			return "its container took too long";
		}
		Throwable cause = (failure instanceof ExecutionException wrapped) ? wrapped.getCause() : failure;
		String message = String.valueOf(cause.getMessage());
		return message.lines().findFirst().orElse("no reason given").strip();
	}

}
