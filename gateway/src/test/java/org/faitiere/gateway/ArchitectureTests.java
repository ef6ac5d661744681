package org.faitiere.gateway;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

/**
 * The shape of the gateway.
 */
@AnalyzeClasses(packages = "org.faitiere.gateway", importOptions = DoNotIncludeTests.class)
class ArchitectureTests {

	@ArchTest
	static final ArchRule featuresFormNoCircle = SlicesRuleDefinition.slices()
		.matching("org.faitiere.gateway.(*)..")
		.should()
		.beFreeOfCycles();

	@ArchTest
	static final ArchRule onlyMongoClassesTouchTheDriver = noClasses().that()
		.haveSimpleNameNotStartingWith("Mongo")
		.and()
		.areTopLevelClasses()
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("com.mongodb..", "org.bson..");

	@ArchTest
	static final ArchRule someClassesTouchTheDriver = classes().that()
		.haveSimpleNameStartingWith("Mongo")
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("com.mongodb..", "org.bson..");

	@ArchTest
	static final ArchRule accountsKnowNothingOfTheWeb = noClasses().that()
		.resideInAPackage("..account..")
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("jakarta.servlet..", "org.springframework.web..", "org.springframework.security.oauth2..");

	@ArchTest
	static final ArchRule onlyRoutesKnowTheGatewayLibrary = noClasses().that()
		.resideOutsideOfPackage("..route..")
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("org.springframework.cloud..", "io.github.resilience4j..");

	@ArchTest
	static final ArchRule knowsNoService = noClasses().should()
		.dependOnClassesThat()
		.resideInAnyPackage("org.faitiere.organisation..", "org.faitiere.project..", "org.faitiere.reporting..",
				"org.faitiere.support..");

}
