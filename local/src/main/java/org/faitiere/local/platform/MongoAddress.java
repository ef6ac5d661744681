package org.faitiere.local.platform;

import java.util.Optional;

/**
 * A MongoDB connection string: the hosts with scheme and sign-in, and the options.
 */
record MongoAddress(String hosts, Optional<String> options) {

	static MongoAddress of(String uri) {
		int schemeEnd = uri.indexOf("://");
		if (schemeEnd < 0) {
			return of("mongodb://" + uri);
		}
		int question = uri.indexOf('?');
		String address = (question < 0) ? uri : uri.substring(0, question);
		int slash = address.indexOf('/', schemeEnd + "://".length());
		return new MongoAddress((slash < 0) ? address : address.substring(0, slash),
				(question < 0) ? Optional.empty() : Optional.of(uri.substring(question)));
	}

	String withDatabase(String name) {
		return this.hosts + "/" + name + this.options.orElse("");
	}

	/**
	 * The first host and its port, to see whether anybody answers there; empty for an
	 * address that only DNS can resolve.
	 */
	Optional<String> firstHost() {
		if (this.hosts.startsWith("mongodb+srv")) {
			return Optional.empty();
		}
		String list = this.hosts.substring(this.hosts.indexOf("://") + "://".length());
		String host = list.substring(list.lastIndexOf('@') + 1).split(",")[0];
		return Optional.of(host.contains(":") ? host : host + ":27017");
	}

}
