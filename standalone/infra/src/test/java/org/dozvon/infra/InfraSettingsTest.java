package org.dozvon.infra;

import java.util.Properties;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class InfraSettingsTest {
    @Test
    void whatIsNotSaidHasItsUsualPort() {
        // When
        var settings = InfraSettings.from(complete());

        // Then
        assertThat(settings.portsByPart())
                .containsEntry("PostgreSQL", 15432)
                .containsEntry("Kafka", 19092)
                .containsEntry("Keycloak", 8180);
        assertThat(settings.throwaway()).isFalse();
    }

    @Test
    void aMissingSecretIsNamed() {
        var properties = complete();
        properties.remove("console.secret");

        assertThatThrownBy(() -> InfraSettings.from(properties)).hasMessageContaining("console.secret");
    }

    @Test
    void whatIsNoPortIsNamedWithItsValue() {
        var properties = complete();
        properties.setProperty("kafka.port", "many");

        assertThatThrownBy(() -> InfraSettings.from(properties))
                .hasMessageContaining("kafka.port")
                .hasMessageContaining("many");
    }

    @Test
    void anArgumentTakesThePlaceOfALineOfTheFile() {
        assertThat(Main.properties(new String[] {"--kafka.port=1", "--kafka.port=2"}))
                .containsEntry("kafka.port", "2");
    }

    @Test
    void anArgumentThatIsNoneIsShown() {
        assertThatThrownBy(() -> Main.properties(new String[] {"kafka"})).hasMessageContaining("kafka");
    }

    private static Properties complete() {
        var properties = new Properties();
        properties.setProperty("data", "data");
        properties.setProperty("keycloak.archive", "keycloak.tar.gz");
        properties.setProperty("database.password", "a");
        properties.setProperty("keycloak.administrator.password", "b");
        properties.setProperty("console.secret", "c");
        properties.setProperty("services.secret", "d");
        return properties;
    }
}
