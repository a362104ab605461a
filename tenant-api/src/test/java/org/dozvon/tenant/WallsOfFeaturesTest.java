package org.dozvon.tenant;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

class WallsOfFeaturesTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.dozvon.tenant");

    @ParameterizedTest
    @CsvSource({
        "org.apache.kafka.., ..tenant.outbox..",
        "org.keycloak.., ..tenant.reseller..",
        "javazoom.., ..sound.audio..",
        "org.postgresql.., ..tenant.outbox.."
    })
    void aLibraryIsKnownByOneFeatureAlone(String library, String feature) {
        noClasses()
                .that()
                .resideOutsideOfPackage(feature)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .check(CLASSES);
    }

    @Test
    void resourcesLeaveTheDatabaseToServices() {
        noClasses()
                .that()
                .haveSimpleNameEndingWith("Resource")
                .should()
                .dependOnClassesThat()
                .haveSimpleNameEndingWith("Repository")
                .check(CLASSES);
    }
}
