package org.dozvon.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class SecretsTest {
    @TempDir
    Path data;

    @Test
    void aSecondStartFindsTheSecretsOfTheFirst() {
        // Given
        var first = Secrets.of(data);

        // When
        var second = Secrets.of(data);

        // Then
        assertThat(second.of("database")).isEqualTo(first.of("database"));
    }

    @Test
    void everySecretIsAnotherAndLongEnoughForAKey() {
        // When
        var secrets = Secrets.of(data);

        // Then
        assertThat(secrets.of("session")).hasSizeGreaterThanOrEqualTo(32).isNotEqualTo(secrets.of("console"));
    }

    @Test
    void nobodyElseMayReadThem() throws IOException {
        // When
        Secrets.of(data);

        // Then
        var permissions = Files.getPosixFilePermissions(data.resolve("secrets.properties"));
        assertThat(PosixFilePermissions.toString(permissions)).isEqualTo("rw-------");
    }
}
