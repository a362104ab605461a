package org.dozvon.gateway;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

class WallsTest {
    private static final JavaClasses GATEWAY = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.dozvon.gateway");

    @Test
    void noServiceImportsAnother() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.dozvon.tenant..", "org.dozvon.router..", "org.dozvon.reporting..", "org.dozvon.web..")
                .check(GATEWAY);
    }

    @Test
    void aCallAtTheDoorKnowsNoSocketAndNoClock() {
        noClasses()
                .that()
                .haveSimpleName("DoorCall")
                .or()
                .haveSimpleName("Ledger")
                .or()
                .haveSimpleName("DoorState")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.vertx.core.net..", "java.time..", "jakarta..")
                .check(GATEWAY);
    }

    @Test
    void onlyTopicSpeaksKafka() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.dozvon.gateway.topic..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.kafka.clients.producer..")
                .check(GATEWAY);
    }
}
