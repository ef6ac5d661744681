package org.faitiere.gateway.limit;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

import jakarta.servlet.ServletRequest;

/**
 * The network address by which an anonymous client is told from others.
 */
final class ClientAddress {

	private static final int SITE_PREFIX_BYTES = 8;

	private ClientAddress() {
	}

	/**
	 * Returns the address of the client; of an IPv6 address only the first half, because
	 * every household has all of the second half to itself.
	 * @param request the request, with forwarded headers already applied
	 * @return a key
	 */
	static String of(ServletRequest request) {
		String address = request.getRemoteAddr();
		if (address.indexOf(':') < 0) {
			return address;
		}
		try {
			return (InetAddress.getByName(address) instanceof Inet6Address v6)
					? HexFormat.of().formatHex(Arrays.copyOf(v6.getAddress(), SITE_PREFIX_BYTES)) : address;
		}
		catch (UnknownHostException ex) {
			return address;
		}
	}

}
