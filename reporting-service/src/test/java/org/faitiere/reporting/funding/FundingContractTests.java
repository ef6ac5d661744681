package org.faitiere.reporting.funding;

import org.faitiere.reporting.generation.Generation;
import org.faitiere.reporting.view.Read;
import org.faitiere.support.test.TestMongo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.faitiere.reporting.fact.AnActivity.CNSC;

/**
 * Events about projects and transactions, as project-service promises them.
 */
class FundingContractTests {

	private final JsonMapper json = JsonMapper.builder().build();

	private final FundingRepository funding = new MongoFundingRepository(TestMongo.database(), Generation.FIRST);

	@ParameterizedTest
	@CsvSource({ "registered, PIPELINE, 0", "revised, PIPELINE, 1", "budgeted, PIPELINE, 1",
			"started, IMPLEMENTATION, 1", "suspended, SUSPENDED, 1", "closed, CLOSED, 1", "cancelled, CANCELLED, 1" })
	void readsProjects(String change, String status, int budgets) {
		Read.example("project." + change, new ProjectConsumer(this.funding, this.json));

		assertThat(this.funding.projects(CNSC)).singleElement().satisfies((it) -> {
			assertThat(it.status()).isEqualTo(status);
			assertThat(it.isPublic()).isTrue();
			assertThat(it.title().fr()).isEqualTo("Appui au leadership des femmes");
			assertThat(it.participants()).containsExactly(new Party(null, "Open Society Africa", "FUNDING"),
					new Party("0193a1f0-7c00-7000-8000-0000000000a1", "CNSC-Togo", "IMPLEMENTING"));
			assertThat(it.budgets()).allSatisfy((budget) -> assertThat(budget)
				.isEqualTo(new Budget("ORIGINAL", "2023-01-01", "2023-12-31", new Amount("390000.00", "EUR"))));
			assertThat(it.budgets()).hasSizeGreaterThanOrEqualTo(budgets);
		});
	}

	@ParameterizedTest
	@CsvSource({ "recorded, true", "corrected, true", "voided, false" })
	void readsTransactions(String change, boolean stands) {
		Read.example("transaction." + change, new TransactionConsumer(this.funding, this.json));

		assertThat(this.funding.transactions(CNSC)).singleElement().satisfies((it) -> {
			assertThat(it.stands()).isEqualTo(stands);
			assertThat(it.isPublic()).isTrue();
			assertThat(it.type()).isEqualTo("11");
			assertThat(it.date()).isEqualTo("2023-06-15");
			assertThat(it.projectId()).isEqualTo("0193a1f0-7c00-7000-8000-0000000000b1");
			assertThat(it.value()).isEqualTo(new Amount("195000.00", "EUR"));
			assertThat(it.provider()).isEqualTo(new Party(null, "Union européenne", null));
			assertThat(it.receiver()).isEqualTo(new Party("0193a1f0-7c00-7000-8000-0000000000a1", "CNSC-Togo", null));
		});
	}

}
