package org.faitiere.k8s;

import java.util.List;
import java.util.stream.Stream;

/**
 * Something that has to hold of all manifests.
 */
@FunctionalInterface
interface Rule {

	/** All rules. */
	List<Rule> ALL = List.of(new Fabric8Models(), new ClientModels(), new MongoFields(), new Identities(), new Names(),
			new Selectors(), new References(), new Targets(), new Mounts(), new Quantities(), new RestrictedPods(),
			new HardenedPods(), new Images(), new Scaling(), new Probes(), new GracefulStop(), new Settings(),
			new Issuers(), new IngressPolicies(), new EgressPolicies());

	/**
	 * What does not hold.
	 * @param manifests all that is applied together
	 * @return a sentence for each fault
	 */
	Stream<String> faults(Manifests manifests);

}
