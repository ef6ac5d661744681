package org.faitiere.organisation;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

/**
 * The shape of the service; a rule that matches nothing fails.
 */
@AnalyzeClasses(packages = "org.faitiere.organisation", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

	private static final String AGGREGATES = "(.*\\.)?(Network|NetworkProfile|Organisation|OrganisationProfile|Identifier"
			+ "|Verification|Membership)";

	@ArchTest
	static final ArchRule featuresFormNoCircle = slices().matching("org.faitiere.organisation.(*)..")
		.should()
		.beFreeOfCycles();

	@ArchTest
	static final ArchRule aggregatesKnowNoFramework = classes().that()
		.haveNameMatching(AGGREGATES)
		.or()
		.haveSimpleNameEndingWith("Event")
		.should()
		.onlyDependOnClassesThat()
		.resideInAnyPackage("java..", "org.jspecify..", "org.faitiere.support.aggregate",
				"org.faitiere.organisation.network", "org.faitiere.organisation.directory",
				"org.faitiere.organisation.membership", "org.faitiere.organisation.vocabulary");

	@ArchTest
	static final ArchRule aggregatesKnowNeitherStorageNorWeb = noClasses().that()
		.haveNameMatching(AGGREGATES)
		.should()
		.dependOnClassesThat()
		.haveNameMatching(".*(Controller|Service|Repository|State)");

	@ArchTest
	static final ArchRule onlyMongoClassesKnowTheDriver = noClasses().that()
		.haveSimpleNameNotStartingWith("Mongo")
		.and()
		.areTopLevelClasses()
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("com.mongodb..", "org.bson..");

	@ArchTest
	static final ArchRule onlyTheTopicsKnowKafka = noClasses().that()
		.haveSimpleNameNotEndingWith("Topics")
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("org.apache.kafka..", "org.springframework.kafka..", "io.cloudevents..");

	@ArchTest
	static final ArchRule packagesAreNamedAfterFeatures = noClasses().should()
		.resideInAnyPackage("..controller..", "..service..", "..repository..", "..dto..", "..util..", "..common..");

}
