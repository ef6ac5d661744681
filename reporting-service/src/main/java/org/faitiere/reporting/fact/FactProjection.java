package org.faitiere.reporting.fact;

import org.faitiere.reporting.generation.Compared;
import org.faitiere.reporting.generation.Following;
import org.faitiere.reporting.generation.LiveGeneration;
import org.faitiere.reporting.generation.MongoGenerations;
import org.faitiere.reporting.generation.PerGeneration;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Facts in each generation.
 */
@Configuration(proxyBeanMethods = false)
class FactProjection {

	@Bean
	PerGeneration<FactRepository> factsOfGenerations(MongoGenerations generations) {
		return generations.stores(MongoFactRepository::new);
	}

	@Bean
	FactRepository facts(LiveGeneration live, PerGeneration<FactRepository> each) {
		return live.view(FactRepository.class, each);
	}

	@Bean
	Following activityEvents(PerGeneration<FactRepository> each, JsonMapper json) {
		return Following.ofEvents("facts", ActivityEvent.TOPIC, (it) -> new FactConsumer(each.of(it), json));
	}

	@Bean
	Compared comparedFacts(MongoGenerations generations) {
		return generations.documents("facts", "fact", "networkId");
	}

}
