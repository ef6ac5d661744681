package org.faitiere.gateway.limit;

import java.time.Instant;
import java.util.List;

/**
 * Where gateways tell each other what clients have taken.
 */
interface LimitUseRepository {

	void tell(UsesOfGateway uses, Instant now);

	List<UsesOfGateway> toldByOthers(String gateway);

	/**
	 * Forgets gateways that have told nothing since.
	 */
	void forgetBefore(Instant before);

}
