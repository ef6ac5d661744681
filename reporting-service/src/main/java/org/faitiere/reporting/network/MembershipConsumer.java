package org.faitiere.reporting.network;

import java.util.Objects;

import org.faitiere.reporting.view.NewestConsumer;
import tools.jackson.databind.json.JsonMapper;

/**
 * Follows the memberships.
 */
class MembershipConsumer extends NewestConsumer<MembershipConsumer.Data, Membership> {

	static final String TOPIC = "organisation.memberships";

	MembershipConsumer(Networks store, JsonMapper json) {
		super(Data.class, Data::membership, store::saveMemberships, json);
	}

	/**
	 * The data of an event.
	 *
	 * @param membership the state after the change
	 */
	record Data(Membership membership) {

		Data {
			Objects.requireNonNull(membership, "membership");
		}

	}

}
