package org.faitiere.local.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;

/**
 * The port of each process, and that of the gateway's door for operators; all of them
 * listen on the loopback address only.
 */
public record Ports(int gateway, int operations, int organisation, int project, int reporting, int kafka, int mongo) {

	public static final Ports DEFAULT = new Ports(8080, 8090, 8081, 8082, 8083, 9092, 27017);

	public Ports plus(int offset) {
		return new Ports(this.gateway + offset, this.operations + offset, this.organisation + offset,
				this.project + offset, this.reporting + offset, this.kafka + offset, this.mongo + offset);
	}

	/**
	 * Ports that nobody uses at this moment.
	 */
	public static Ports free() {
		List<ServerSocket> held = new ArrayList<>();
		try {
			IntSupplier next = () -> hold(held);
			return new Ports(next.getAsInt(), next.getAsInt(), next.getAsInt(), next.getAsInt(), next.getAsInt(),
					next.getAsInt(), next.getAsInt());
		}
		finally {
			held.forEach(Ports::release);
		}
	}

	static int anyFree() {
		List<ServerSocket> held = new ArrayList<>();
		try {
			return hold(held);
		}
		finally {
			held.forEach(Ports::release);
		}
	}

	static boolean isFree(int port) {
		try (ServerSocket socket = new ServerSocket()) {
			socket.setReuseAddress(true);
			socket.bind(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port));
			return true;
		}
		catch (IOException ex) {
			return false;
		}
	}

	private static int hold(List<ServerSocket> held) {
		try {
			ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"));
			held.add(socket);
			return socket.getLocalPort();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void release(ServerSocket socket) {
		try {
			socket.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
