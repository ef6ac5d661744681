package org.faitiere.reporting.network;

import java.util.Objects;

import org.faitiere.reporting.view.NewestConsumer;
import tools.jackson.databind.json.JsonMapper;

/**
 * Follows the organisations.
 */
class OrganisationConsumer extends NewestConsumer<OrganisationConsumer.Data, Organisation> {

	static final String TOPIC = "organisation.organisations";

	OrganisationConsumer(Networks store, JsonMapper json) {
		super(Data.class, Data::organisation, store::saveOrganisations, json);
	}

	/**
	 * The data of an event.
	 *
	 * @param organisation the state after the change
	 */
	record Data(Organisation organisation) {

		Data {
			Objects.requireNonNull(organisation, "organisation");
		}

	}

}
