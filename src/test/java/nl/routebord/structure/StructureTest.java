package nl.routebord.structure;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import nl.routebord.Application;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.transaction.annotation.Transactional;

/** The architecture of style.md §2 as a test. */
class StructureTest {

	private static final JavaClasses CLASSES = new ClassFileImporter()
		.withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
		.importPackages("nl.routebord");

	@Test
	void modulesRespectTheirBoundaries() {
		ApplicationModules.of(Application.class).verify();
	}

	@Test
	void onlyTheProcessPackageKnowsTheEngine() {
		noClasses().that()
			.resideOutsideOfPackage("nl.routebord.process..")
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage("org.camunda..")
			.check(CLASSES);
	}

	@Test
	void nobodyImportsTheProcessPackage() {
		noClasses().that()
			.resideOutsideOfPackage("nl.routebord.process..")
			.should()
			.dependOnClassesThat()
			.resideInAPackage("nl.routebord.process..")
			.check(CLASSES);
	}

	/** Attack 56: what fetches nothing can be sent nowhere. */
	@Test
	void nothingFetchesAnAddressThatSomebodySends() {
		noClasses().should()
			.dependOnClassesThat()
			.resideInAnyPackage("java.net.http..", "org.springframework.web.client..",
					"org.springframework.web.reactive..", "org.springframework.http.client..")
			.orShould()
			.dependOnClassesThat()
			.haveNameMatching("java\\.net\\.(URL|URLConnection|HttpURLConnection|Socket|DatagramSocket)")
			.check(CLASSES);
	}

	@Test
	void entitiesKnowNoSpringAndStayInTheirModule() {
		classes().that()
			.areAnnotatedWith(Entity.class)
			.should()
			.notBePublic()
			.andShould()
			.onlyDependOnClassesThat()
			.resideOutsideOfPackages("org.springframework..")
			.check(CLASSES);
	}

	@Test
	void legalTimeKnowsNoFrameworkOfOurs() {
		noClasses().that()
			.resideInAPackage("nl.routebord.terms..")
			.and()
			.doNotHaveSimpleName("package-info")
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage("org.springframework..", "jakarta.persistence..")
			.check(CLASSES);
	}

	@Test
	void controllersOpenNoTransactions() {
		methods().that()
			.areDeclaredInClassesThat()
			.resideInAPackage("nl.routebord.web..")
			.and()
			.areDeclaredInClassesThat()
			.haveSimpleNameEndingWith("Controller")
			.should()
			.notBeAnnotatedWith(Transactional.class)
			.check(CLASSES);
	}

	@Test
	void nobodyReadsTheWallClock() {
		noClasses().that()
			.resideOutsideOfPackages("nl.routebord.demo..")
			.should()
			.callMethod(LocalDate.class, "now")
			.orShould()
			.callMethod(LocalDateTime.class, "now")
			.orShould()
			.callMethod(ZonedDateTime.class, "now")
			.orShould()
			.callMethod(Instant.class, "now")
			.orShould()
			.callMethod(System.class, "currentTimeMillis")
			.check(CLASSES);
	}

}
