package org.faitiere.reporting.funding;

import java.util.List;
import java.util.stream.Stream;

import org.faitiere.reporting.generation.Generation;
import org.faitiere.reporting.network.AllNetworks;
import org.faitiere.reporting.network.Membership;
import org.faitiere.reporting.network.Network;
import org.faitiere.reporting.network.Networks;
import org.faitiere.reporting.network.Organisation;
import org.faitiere.reporting.query.View;
import org.faitiere.reporting.view.Versioned;
import org.faitiere.support.test.TestMongo;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.faitiere.reporting.fact.AnActivity.CNSC;
import static org.faitiere.reporting.funding.AProject.aProject;
import static org.faitiere.reporting.funding.AProject.transaction;
import static org.faitiere.reporting.funding.AProject.transfer;

/**
 * Who funds a network, with how much.
 */
class FundingServiceTests {

	private static final View WHOLE = new View(new Network(CNSC, "cnsc-togo", "CNSC-Togo"), true);

	private static final View PUBLIC = new View(new Network(CNSC, "cnsc-togo", "CNSC-Togo"), false);

	private final FundingRepository funding = new MongoFundingRepository(TestMongo.database(), Generation.FIRST);

	private final Networks networks = AllNetworks.empty();

	private final FundingService service = new FundingService(this.funding, this.networks);

	@BeforeEach
	void registerMembers() {
		this.networks.saveMemberships(Stream
			.of(membership("a", "MEMBER", "ACTIVE"), membership("b", "FOUNDING_MEMBER", "ACTIVE"),
					membership("gone", "MEMBER", "ENDED"), membership("donor", "FUNDER", "ACTIVE"))
			.map((it) -> new Versioned<>(it.id(), 1, it))
			.toList());
	}

	@Test
	void tellsTheChainFromTheFunderToTheProject() {
		save(aProject().fundedBy("Union européenne")
			.through("AIMF")
			.budget("ORIGINAL", "2023-01-01", "2023-12-31", "390000.00", "EUR")
			.build());

		Funding answer = this.service.answer(WHOLE, "EUR", FundingGroups.By.FUNDER);

		assertThat(answer.totals()).extracting(Amounts::budget).isEqualTo(new Amount("390000.00", "EUR"));
		assertThat(answer.groups().getFirst()).satisfies((it) -> {
			assertThat(it.name()).isEqualTo("Union européenne");
			assertThat(it.chain()).containsExactly("AIMF");
		});
	}

	@Test
	void neverTakesABudgetForAFundersPromise() {
		save(aProject().fundedBy("OSIWA")
			.fundedBy("NDI")
			.budget("ORIGINAL", "2023-01-01", "2023-12-31", "60.00", "EUR")
			.build(),
				aProject().id("other")
					.fundedBy("OSIWA")
					.budget("ORIGINAL", "2023-01-01", "2023-12-31", "30.00", "EUR")
					.build());

		List<Funding.FundingGroup> groups = this.service.answer(WHOLE, "EUR", FundingGroups.By.FUNDER).groups();

		assertThat(groups).extracting(Funding.FundingGroup::key).containsExactly("NDI", "OSIWA", "NOT_SPECIFIED");
		assertThat(groups).extracting((it) -> it.budget().amount()).containsExactly("0.00", "0.00", "90.00");
	}

	@Test
	void showsFundersOfWhomNoAmountIsKnown() {
		save(aProject().fundedBy("Open Society Africa").build());

		assertThat(this.service.answer(WHOLE, null, FundingGroups.By.FUNDER).groups())
			.extracting(Funding.FundingGroup::name)
			.containsExactly("Open Society Africa");
	}

	@ParameterizedTest
	@CsvSource({ "11, committed", "1, received", "2, outgoingCommitted", "3, disbursed", "4, spent" })
	void knowsWhatTransactionTypesMean(String type, String measure) {
		save(aProject().build());
		save(transaction("project-1", type, "195000.00", "EUR", "UE"));

		Amounts totals = this.service.answer(WHOLE, "EUR", FundingGroups.By.FUNDER).totals();

		assertThat(totals).hasFieldOrPropertyWithValue(measure, new Amount("195000.00", "EUR"));
		assertThat(Stream.of(totals.budget(), totals.committed(), totals.received(), totals.outgoingCommitted(),
				totals.disbursed(), totals.spent()))
			.filteredOn((it) -> it.amount().equals("0.00"))
			.hasSize(5);
	}

	@Test
	void creditsTheFunderForWhatAnIntermediaryPassesOn() {
		save(aProject().fundedBy("Union européenne").through("AIMF").build());
		save(transaction("project-1", "1", "10.00", "EUR", "AIMF"), transaction("project-1", "1", "5.00", "EUR", null),
				transaction("project-1", "1", "2.00", "EUR", "Mairie"),
				transaction("project-1", "4", "3.00", "EUR", null));

		List<Funding.FundingGroup> groups = this.service.answer(WHOLE, "EUR", FundingGroups.By.FUNDER).groups();

		assertThat(groups).extracting(Funding.FundingGroup::key).containsExactly("Mairie", "Union européenne");
		assertThat(groups).extracting((it) -> it.received().amount()).containsExactly("2.00", "15.00");
		assertThat(groups).extracting((it) -> it.spent().amount()).containsExactly("0.00", "3.00");
	}

	@Test
	void leavesTransfersBetweenMembersOut() {
		save(aProject().build());
		save(transfer("3", "a", "b"), transfer("1", "donor", "a"), transfer("3", "a", "gone"), transfer("3", "a", "x"));

		Funding answer = this.service.answer(WHOLE, "EUR", FundingGroups.By.FUNDER);

		assertThat(answer.totals().disbursed().amount()).isEqualTo("200.00");
		assertThat(answer.totals().received().amount()).isEqualTo("100.00");
		assertThat(answer.internalTransfers()).singleElement().satisfies((it) -> {
			assertThat(it.value().amount()).isEqualTo("100.00");
			assertThat(it.provider()).isEqualTo("Name of a");
			assertThat(it.receiver()).isEqualTo("Name of b");
		});
	}

	@Test
	void ignoresWhatIsVoided() {
		Transaction stands = transaction("project-1", "1", "10.00", "EUR", null);
		save(aProject().build());
		this.funding
			.saveTransactions(List.of(new Versioned<>("t", 1, stands), new Versioned<>("t", 2, voided(stands))));

		assertThat(this.service.answer(WHOLE, "EUR", FundingGroups.By.YEAR).totals().received().amount())
			.isEqualTo("0.00");
	}

	@Test
	void convertsAtTheLegalRateAndKeepsOtherCurrenciesApart() {
		save(aProject().budget("ORIGINAL", "2023-01-01", "2023-12-31", "1000.00", "EUR")
			.budget("ORIGINAL", "2024-01-01", "2024-12-31", "655957", "XOF")
			.budget("ORIGINAL", "2025-01-01", "2025-12-31", "50.00", "USD")
			.build());

		Funding answer = this.service.answer(WHOLE, "EUR", FundingGroups.By.YEAR);

		assertThat(answer.totals().budget()).isEqualTo(new Amount("2000.00", "EUR"));
		assertThat(answer.groups()).extracting(Funding.FundingGroup::key).containsExactly("2023", "2024");
		assertThat(answer.notConverted()).singleElement()
			.satisfies((it) -> assertThat(it.totals().budget()).isEqualTo(new Amount("50.00", "USD")));
	}

	@Test
	void leavesCurrenciesAsTheyAreUnlessAsked() {
		save(aProject().budget("ORIGINAL", "2023-01-01", "2023-12-31", "1000.00", "EUR")
			.budget("ORIGINAL", "2023-01-01", "2023-12-31", "655957", "XOF")
			.build());

		Funding answer = this.service.answer(WHOLE, null, FundingGroups.By.PROJECT);

		assertThat(answer.totals()).isNull();
		assertThat(answer.totalsByCurrency()).extracting((it) -> it.totals().budget())
			.containsExactly(new Amount("1000.00", "EUR"), new Amount("655957", "XOF"));
		assertThat(answer.groups()).extracting(Funding.FundingGroup::currency).containsExactly("EUR", "XOF");
		assertThat(answer.groups()).extracting(Funding.FundingGroup::name).containsOnly("Projet project-1");
		assertThat(answer.notConverted()).isEmpty();
	}

	@Test
	void countsARevisedBudgetInsteadOfTheOriginalOfItsPeriod() {
		save(aProject().budget("ORIGINAL", "2023-01-01", "2023-12-31", "100.00", "EUR")
			.budget("ORIGINAL", "2024-01-01", "2024-12-31", "10.00", "EUR")
			.budget("REVISED", "2023-01-01", "2023-12-31", "120.00", "EUR")
			.build());

		assertThat(this.service.answer(WHOLE, "EUR", FundingGroups.By.YEAR).totals().budget().amount())
			.isEqualTo("130.00");
	}

	@Test
	void doesNotCountBudgetsOfCancelledProjects() {
		save(aProject().status("CANCELLED").budget("ORIGINAL", "2023-01-01", "2023-12-31", "100.00", "EUR").build());

		assertThat(this.service.answer(WHOLE, "EUR", FundingGroups.By.YEAR).totals().budget().amount())
			.isEqualTo("0.00");
	}

	@Test
	void showsThePublicOnlyPublicProjectsAndNames() {
		this.networks.saveOrganisations(List.of(
				new Versioned<>("p", 1, new Organisation("p", "A person", "INDIVIDUAL", "PUBLIC", false, false)),
				new Versioned<>("o", 1, new Organisation("o", "A foundation", "FUNDER", "PUBLIC", false, false))));
		save(aProject().id("open").fundedByOrganisation("p").fundedByOrganisation("o").build(),
				aProject().id("inner").visibleTo("NETWORK").fundedBy("Inner").build(),
				aProject().id("sensitive").sensitive().fundedBy("Sensitive").build());
		save(transaction("inner", "1", "10.00", "EUR", null), transaction("unknown", "1", "10.00", "EUR", null));

		assertThat(this.service.answer(PUBLIC, "EUR", FundingGroups.By.FUNDER)).satisfies((it) -> {
			assertThat(it.groups()).extracting(Funding.FundingGroup::name).containsExactly("A foundation", null);
			assertThat(it.totals().received().amount()).isEqualTo("0.00");
		});
		assertThat(this.service.answer(WHOLE, "EUR", FundingGroups.By.FUNDER)).satisfies((it) -> {
			assertThat(it.groups()).extracting(Funding.FundingGroup::name)
				.containsExactly("A foundation", "A person", "Inner", "Sensitive");
			assertThat(it.totals().received().amount()).isEqualTo("10.00");
		});
	}

	private void save(Project... projects) {
		this.funding.saveProjects(Stream.of(projects).map((it) -> new Versioned<>(it.id(), 1, it)).toList());
	}

	private void save(Transaction... transactions) {
		this.funding.saveTransactions(Stream.of(transactions).map((it) -> new Versioned<>(it.id(), 1, it)).toList());
	}

	private static Transaction voided(Transaction it) {
		return new Transaction(it.id(), it.networkId(), it.projectId(), it.type(), it.date(), it.value(), it.provider(),
				it.receiver(), it.visibility(), true);
	}

	private static Membership membership(String organisation, String role, String status) {
		return new Membership("m-" + organisation, CNSC, organisation, role, status);
	}

}
