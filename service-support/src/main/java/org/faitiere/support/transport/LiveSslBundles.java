package org.faitiere.support.transport;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslBundles;

/**
 * The configured bundles, each as one that follows its files
 * ({@code reload-on-update: true}).
 */
final class LiveSslBundles implements SslBundles {

	private static final Logger logger = LoggerFactory.getLogger(LiveSslBundles.class);

	private final SslBundles configured;

	private final Map<String, LiveSslBundle> live = new ConcurrentHashMap<>();

	LiveSslBundles(SslBundles configured) {
		this.configured = configured;
	}

	@Override
	public SslBundle getBundle(String name) {
		return this.live.computeIfAbsent(name, this::follow);
	}

	private LiveSslBundle follow(String name) {
		LiveSslBundle bundle = new LiveSslBundle(this.configured.getBundle(name));
		this.configured.addBundleUpdateHandler(name, (next) -> {
			bundle.renew(next);
			logger.info("New connections use the new certificates of {}", name);
		});
		return bundle;
	}

	@Override
	public void addBundleUpdateHandler(String name, Consumer<SslBundle> handler) {
		this.configured.addBundleUpdateHandler(name, handler);
	}

	@Override
	public void addBundleRegisterHandler(BiConsumer<String, SslBundle> handler) {
		this.configured.addBundleRegisterHandler(handler);
	}

	@Override
	public List<String> getBundleNames() {
		return this.configured.getBundleNames();
	}

}
