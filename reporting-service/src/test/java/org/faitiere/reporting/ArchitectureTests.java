package org.faitiere.reporting;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

/**
 * The shape of this service.
 */
@AnalyzeClasses(packages = "org.faitiere.reporting", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

	private static final DescribedPredicate<JavaClass> MONGO = named("Mongo");

	@ArchTest
	static final ArchRule viewsFormNoCircle = SlicesRuleDefinition.slices()
		.matching("org.faitiere.reporting.(*)..")
		.should()
		.beFreeOfCycles();

	@ArchTest
	static final ArchRule onlyMongoClassesTouchTheDriver = noClasses().that(DescribedPredicate.not(MONGO))
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("com.mongodb..", "org.bson..");

	@ArchTest
	static final ArchRule mongoClassesTouchTheDriver = classes().that(MONGO)
		.and()
		.areTopLevelClasses()
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("com.mongodb..", "org.bson..");

	@ArchTest
	static final ArchRule onlyConsumersProducersAndTopologiesTouchKafka = noClasses()
		.that(DescribedPredicate.not(outermost("a consumer, producer or topology", "Consumer", "Producer", "Topology")))
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("org.apache.kafka..", "org.springframework.kafka..", "org.rocksdb..");

	@ArchTest
	static final ArchRule countingIsPlainJava = classes().that()
		.haveNameMatching(".*\\.(Activity|Fact|ReducedDate|Measures|People|Contribution|Part|CellKey|Cell|Difference"
				+ "|SmallCells|Span|Question|Tally|Project|Transaction|Entry|Ledger)")
		.should()
		.onlyDependOnClassesThat()
		.resideInAnyPackage("java..", "org.jspecify..", "org.faitiere.reporting..", "org.faitiere.support.aggregate..",
				"org.javamoney..", "javax.money..");

	@ArchTest
	static final ArchRule onlyControllersSpeakHttp = noClasses()
		.that(DescribedPredicate
			.not(outermost("about HTTP", "Controller", "Filter", "UnknownParameters", "Checks", "View")))
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("org.springframework.web..", "org.springframework.http..", "jakarta.servlet..");

	private static DescribedPredicate<JavaClass> named(String prefix) {
		return DescribedPredicate.describe(prefix + "*", (it) -> outermost(it).getSimpleName().startsWith(prefix));
	}

	private static DescribedPredicate<JavaClass> outermost(String description, String... endings) {
		return DescribedPredicate.describe(description, (it) -> {
			for (String ending : endings) {
				if (outermost(it).getSimpleName().endsWith(ending)) {
					return true;
				}
			}
			return false;
		});
	}

	private static JavaClass outermost(JavaClass type) {
		return type.getEnclosingClass().map(ArchitectureTests::outermost).orElse(type);
	}

}
