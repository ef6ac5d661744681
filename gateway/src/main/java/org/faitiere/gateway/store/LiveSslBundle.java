package org.faitiere.gateway.store;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Optional;

import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedKeyManager;
import javax.net.ssl.X509ExtendedTrustManager;

import nl.altindag.ssl.util.KeyManagerUtils;
import nl.altindag.ssl.util.TrustManagerUtils;

import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslBundleKey;
import org.springframework.boot.ssl.SslManagerBundle;
import org.springframework.boot.ssl.SslOptions;
import org.springframework.boot.ssl.SslStoreBundle;

/**
 * A bundle whose one TLS context uses the newest certificates for each new connection:
 * the client of MongoDB asks for a context once and keeps it for ever.
 */
final class LiveSslBundle implements SslBundle {

	private final X509ExtendedKeyManager keys;

	private final X509ExtendedTrustManager trust;

	private final SSLContext context;

	private volatile SslBundle current;

	LiveSslBundle(SslBundle first) {
		this.current = first;
		this.keys = KeyManagerUtils.createSwappableKeyManager(keys(first));
		this.trust = TrustManagerUtils.createSwappableTrustManager(trust(first));
		try {
			this.context = SSLContext.getInstance(first.getProtocol());
			this.context.init(new KeyManager[] { this.keys }, new TrustManager[] { this.trust }, null);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	void renew(SslBundle next) {
		KeyManagerUtils.swapKeyManager(this.keys, keys(next));
		TrustManagerUtils.swapTrustManager(this.trust, trust(next));
		this.current = next;
	}

	@Override
	public SSLContext createSslContext() {
		return this.context;
	}

	@Override
	public SslStoreBundle getStores() {
		return this.current.getStores();
	}

	@Override
	public SslBundleKey getKey() {
		return this.current.getKey();
	}

	@Override
	public SslOptions getOptions() {
		return this.current.getOptions();
	}

	@Override
	public String getProtocol() {
		return this.current.getProtocol();
	}

	@Override
	public SslManagerBundle getManagers() {
		return this.current.getManagers();
	}

	private static X509ExtendedKeyManager keys(SslBundle bundle) {
		return first(bundle.getManagers().getKeyManagers(), X509ExtendedKeyManager.class);
	}

	private static X509ExtendedTrustManager trust(SslBundle bundle) {
		return first(bundle.getManagers().getTrustManagers(), X509ExtendedTrustManager.class);
	}

	private static <T> T first(Object[] managers, Class<T> type) {
		Optional<T> found = Arrays.stream(managers).filter(type::isInstance).map(type::cast).findFirst();
		return found.orElseThrow(() -> new IllegalStateException("No " + type.getSimpleName()));
	}

}
