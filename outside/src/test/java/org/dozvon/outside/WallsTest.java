package org.dozvon.outside;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

class WallsTest {
    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.dozvon.outside");

    @Test
    void nothingOfTheProductIsKnown() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.dozvon.scheme..",
                        "org.dozvon.records..",
                        "org.dozvon.router..",
                        "org.dozvon.tenant..",
                        "org.dozvon.gateway..",
                        "org.dozvon.reporting..",
                        "org.dozvon.web..",
                        "io.quarkus..")
                .check(classes);
    }

    @Test
    void onlyTheGuardOpensConnections() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.dozvon.outside.guard")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.vertx..", "io.netty..", "java.net.http..")
                .check(classes);
    }

    @Test
    void noPackagesKnowEachOtherInACircle() {
        slices().matching("org.dozvon.outside.(*)..").should().beFreeOfCycles().check(classes);
    }
}
