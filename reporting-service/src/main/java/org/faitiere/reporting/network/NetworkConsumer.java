package org.faitiere.reporting.network;

import java.util.Objects;

import org.faitiere.reporting.view.NewestConsumer;
import tools.jackson.databind.json.JsonMapper;

/**
 * Follows the networks.
 */
class NetworkConsumer extends NewestConsumer<NetworkConsumer.Data, Network> {

	static final String TOPIC = "organisation.networks";

	NetworkConsumer(Networks store, JsonMapper json) {
		super(Data.class, Data::network, store::saveNetworks, json);
	}

	/**
	 * The data of an event.
	 *
	 * @param network the state after the change
	 */
	record Data(Network network) {

		Data {
			Objects.requireNonNull(network, "network");
		}

	}

}
