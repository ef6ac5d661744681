package org.faitiere.project;

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
@AnalyzeClasses(packages = "org.faitiere.project", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

	@ArchTest
	static final ArchRule featuresFormNoCircle = slices().matching("org.faitiere.project.(*)..")
		.should()
		.beFreeOfCycles();

	@ArchTest
	static final ArchRule aggregatesKnowNoFramework = classes().that()
		.haveSimpleName("Activity")
		.or()
		.haveSimpleName("ActivityDetails")
		.or()
		.haveSimpleName("Project")
		.or()
		.haveSimpleName("ProjectDetails")
		.or()
		.haveSimpleName("Transaction")
		.or()
		.haveSimpleName("TransactionDetails")
		.or()
		.haveSimpleNameEndingWith("Event")
		.should()
		.onlyDependOnClassesThat()
		.resideInAnyPackage("java..", "org.jspecify..", "org.faitiere.support.aggregate",
				"org.faitiere.project.project", "org.faitiere.project.activity", "org.faitiere.project.transaction",
				"org.faitiere.project.vocabulary");

	@ArchTest
	static final ArchRule onlyMongoClassesKnowTheDriver = noClasses().that()
		.haveSimpleNameNotStartingWith("Mongo")
		.and()
		.areTopLevelClasses()
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("com.mongodb..", "org.bson..");

	@ArchTest
	static final ArchRule onlyConsumersAndTopicsKnowKafka = noClasses().that()
		.haveSimpleNameNotEndingWith("Consumer")
		.and()
		.haveSimpleNameNotEndingWith("Topic")
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("org.apache.kafka..", "org.springframework.kafka..", "io.cloudevents..");

	@ArchTest
	static final ArchRule packagesAreNamedAfterFeatures = noClasses().should()
		.resideInAnyPackage("..controller..", "..service..", "..repository..", "..dto..", "..util..", "..common..");

}
