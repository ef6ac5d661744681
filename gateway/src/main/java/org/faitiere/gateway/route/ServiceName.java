package org.faitiere.gateway.route;

import java.util.Locale;

/**
 * The services behind the gateway.
 */
public enum ServiceName {

	ORGANISATION, PROJECT, REPORTING;

	/**
	 * Returns the name as it stands in settings, addresses and metrics.
	 * @return name in lower case
	 */
	public String id() {
		return name().toLowerCase(Locale.ROOT);
	}

}
