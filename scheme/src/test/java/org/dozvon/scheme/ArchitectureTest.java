package org.dozvon.scheme;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

class ArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.dozvon.scheme");

    @Test
    void schemeIsPlainJava() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "org.dozvon.scheme..",
                        "java..",
                        "com.fasterxml.jackson..",
                        // Tables of all countries' numbers.
                        "com.google.i18n.phonenumbers..",
                        "org.jspecify..")
                .check(CLASSES);
    }

    @Test
    void schemeTouchesNoFileNetworkOrDatabase() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "java.nio.file..", "java.nio.channels..", "java.net..", "java.sql..", "java.util.concurrent..")
                .check(CLASSES);
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveNameMatching("java\\.io\\.(File|Random|Reader|Writer|InputStream|OutputStream).*")
                .check(CLASSES);
    }

    @Test
    void nothingReadsAClockOrARandomNumber() {
        noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(ZonedDateTime.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callMethod(Math.class, "random")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Clock.class)
                .orShould()
                .dependOnClassesThat()
                .haveNameMatching("java\\.util\\.(Random|UUID|Timer).*|java\\.security\\.SecureRandom")
                .check(CLASSES);
    }

    @Test
    void whatIsDrawnKnowsNothingOfWhatIsDoneWithIt() {
        noClasses()
                .that()
                .resideInAPackage("..model..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "..plan..", "..check..", "..compile..", "..run..", "..simulate..", "..words..", "..rehearse..")
                .check(CLASSES);
        noClasses()
                .that()
                .resideInAPackage("..run..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..check..", "..compile..", "..simulate..", "..words..", "..rehearse..")
                .check(CLASSES);
    }

    /// A router and a simulation host it: neither may come in with it.
    @Test
    void aDeskKnowsNothingButWhatIsDrawn() {
        classes()
                .that()
                .resideInAPackage("..desk..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("..scheme.desk..", "..scheme.model..", "java..", "org.jspecify..")
                .check(CLASSES);
    }

    @Test
    void packagesFormNoCircle() {
        slices().matching("org.dozvon.scheme.(*)..").should().beFreeOfCycles().check(CLASSES);
    }
}
