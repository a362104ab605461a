package org.dozvon.infra;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RealmFileTest {
    private static final RealmValues VALUES = new RealmValues("c\"1", "s", "p", 25);

    @TempDir
    Path directory;

    @Test
    void everyPlaceIsFilledAndQuotesStayInsideTheirValue() throws IOException {
        // When
        RealmFile.write(directory, VALUES.byPlace());

        // Then
        var realm = new ObjectMapper()
                .readTree(directory.resolve("dozvon-realm.json").toFile());
        assertThat(realm.toString()).doesNotContain("@{");
        assertThat(realm.path("clients").findValuesAsText("secret")).containsExactly("c\"1", "s");
    }

    @Test
    void onlyAnAdministratorMayChangeATenant() throws IOException {
        // When
        RealmFile.write(directory, VALUES.byPlace());

        // Then
        var mapper = new ObjectMapper();
        var realm = mapper.readTree(directory.resolve("dozvon-realm.json").toFile());
        var profile = mapper.readTree(
                realm.findValue("kc.user.profile.config").path(0).asText());
        var tenant = profile.path("attributes")
                .valueStream()
                .filter(attribute -> attribute.path("name").asText().equals("tenant_id"))
                .findFirst()
                .orElseThrow();
        assertThat(tenant.path("permissions").path("edit").toString()).isEqualTo("[\"admin\"]");
    }

    /// Keycloak takes any port of the machine itself for an address without one: the console's may change after the
    /// realm was made.
    @Test
    void aSignInComesBackToTheConsoleWhateverItsPort() throws IOException {
        // When
        RealmFile.write(directory, VALUES.byPlace());

        // Then
        var realm = new ObjectMapper()
                .readTree(directory.resolve("dozvon-realm.json").toFile());
        assertThat(realm.findValue("redirectUris").toString())
                .isEqualTo("[\"http://127.0.0.1/*\",\"http://localhost/*\"]");
    }

    @Test
    void aPlaceWithoutAValueIsNamed() {
        assertThatThrownBy(() -> RealmFile.filled("@{smtp-host}", Map.of())).hasMessageContaining("smtp-host");
    }
}
