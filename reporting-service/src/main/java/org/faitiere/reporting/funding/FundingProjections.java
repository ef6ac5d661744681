package org.faitiere.reporting.funding;

import org.faitiere.reporting.generation.Compared;
import org.faitiere.reporting.generation.Following;
import org.faitiere.reporting.generation.LiveGeneration;
import org.faitiere.reporting.generation.MongoGenerations;
import org.faitiere.reporting.generation.PerGeneration;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Projects and transactions in each generation.
 */
@Configuration(proxyBeanMethods = false)
class FundingProjections {

	@Bean
	PerGeneration<FundingRepository> fundingOfGenerations(MongoGenerations generations) {
		return generations.stores(MongoFundingRepository::new);
	}

	@Bean
	FundingRepository fundingRepository(LiveGeneration live, PerGeneration<FundingRepository> each) {
		return live.view(FundingRepository.class, each);
	}

	@Bean
	Following projectEvents(PerGeneration<FundingRepository> each, JsonMapper json) {
		return Following.ofEvents("projects", ProjectConsumer.TOPIC, (it) -> new ProjectConsumer(each.of(it), json));
	}

	@Bean
	Following transactionEvents(PerGeneration<FundingRepository> each, JsonMapper json) {
		return Following.ofEvents("transactions", TransactionConsumer.TOPIC,
				(it) -> new TransactionConsumer(each.of(it), json));
	}

	@Bean
	Compared comparedProjects(MongoGenerations generations) {
		return generations.documents("projects", "project", "state.networkId");
	}

	@Bean
	Compared comparedTransactions(MongoGenerations generations) {
		return generations.documents("transactions", "transaction", "state.networkId");
	}

}
