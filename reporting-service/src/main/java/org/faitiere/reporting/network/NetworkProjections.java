package org.faitiere.reporting.network;

import org.faitiere.reporting.generation.Compared;
import org.faitiere.reporting.generation.Following;
import org.faitiere.reporting.generation.LiveGeneration;
import org.faitiere.reporting.generation.MongoGenerations;
import org.faitiere.reporting.generation.PerGeneration;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Networks, organisations and memberships in each generation.
 */
@Configuration(proxyBeanMethods = false)
class NetworkProjections {

	@Bean
	PerGeneration<Networks> networksOfGenerations(MongoGenerations generations) {
		return generations.stores(MongoNetworks::new);
	}

	@Bean
	Networks networks(LiveGeneration live, PerGeneration<Networks> each) {
		return live.view(Networks.class, each);
	}

	@Bean
	Following networkEvents(PerGeneration<Networks> each, JsonMapper json) {
		return Following.ofEvents("networks", NetworkConsumer.TOPIC, (it) -> new NetworkConsumer(each.of(it), json));
	}

	@Bean
	Following organisationEvents(PerGeneration<Networks> each, JsonMapper json) {
		return Following.ofEvents("organisations", OrganisationConsumer.TOPIC,
				(it) -> new OrganisationConsumer(each.of(it), json));
	}

	@Bean
	Following membershipEvents(PerGeneration<Networks> each, JsonMapper json) {
		return Following.ofEvents("memberships", MembershipConsumer.TOPIC,
				(it) -> new MembershipConsumer(each.of(it), json));
	}

	@Bean
	Compared comparedNetworks(MongoGenerations generations) {
		return generations.documents("networks", "network", "_id");
	}

	@Bean
	Compared comparedOrganisations(MongoGenerations generations) {
		return generations.documents("organisations", "organisation", "state.networkId");
	}

	@Bean
	Compared comparedMemberships(MongoGenerations generations) {
		return generations.documents("memberships", "membership", "state.networkId");
	}

}
