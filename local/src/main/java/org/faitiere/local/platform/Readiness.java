package org.faitiere.local.platform;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;

/**
 * The question whether a process can be used now.
 */
@FunctionalInterface
interface Readiness {

	int MILLISECONDS = 2000;

	boolean isReady();

	/**
	 * Ready as soon as somebody accepts a connection.
	 */
	static Readiness port(String host, int port) {
		return () -> {
			try (Socket socket = new Socket()) {
				socket.connect(new InetSocketAddress(host, port), MILLISECONDS);
				return true;
			}
			catch (IOException ex) {
				return false;
			}
		};
	}

	static Readiness hostAndPort(String address) {
		int colon = address.lastIndexOf(':');
		return port(address.substring(0, colon), Integer.parseInt(address.substring(colon + 1)));
	}

	/**
	 * Ready when the service says so itself.
	 */
	static Readiness health(int port) {
		URI uri = URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness");
		return () -> {
			try {
				HttpURLConnection connection = (HttpURLConnection) uri.toURL().openConnection();
				connection.setConnectTimeout(MILLISECONDS);
				connection.setReadTimeout(MILLISECONDS);
				boolean ready = connection.getResponseCode() == HttpURLConnection.HTTP_OK;
				connection.disconnect();
				return ready;
			}
			catch (IOException ex) {
				return false;
			}
		};
	}

}
