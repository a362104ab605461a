package org.dozvon.router;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

class WallsTest {
    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.dozvon.router");

    @Test
    void onlyTheLineKnowsTheSwitch() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.dozvon.router.line..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.dozvon.esl..")
                .check(classes);
    }

    @Test
    void noPackagesKnowEachOtherInACircle() {
        slices().matching("org.dozvon.router.(*)..").should().beFreeOfCycles().check(classes);
    }

    @Test
    void noOtherServiceIsKnown() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.dozvon.tenant..", "org.dozvon.gateway..", "org.dozvon.reporting..", "org.dozvon.web..")
                .check(classes);
    }
}
