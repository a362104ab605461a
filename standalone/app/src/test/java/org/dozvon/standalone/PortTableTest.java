package org.dozvon.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PortTableTest {
    @TempDir
    Path directory;

    @Test
    void withoutAFileOfItsOwnTheUsualPortsHold() {
        assertThat(PortTable.read(directory.resolve("none")).of("web-ui")).isEqualTo(8080);
    }

    @Test
    void theMachinesOwnFileTakesThePlaceOfSomePorts() throws IOException {
        // Given
        var own = Files.writeString(directory.resolve("ports.properties"), "web-ui=18080\n");

        // When
        var ports = PortTable.read(own);

        // Then
        assertThat(ports.of("web-ui")).isEqualTo(18080);
        assertThat(ports.of("tenant-api")).isEqualTo(8081);
    }

    @Test
    void aMisspeltNameIsToldWithThoseThatThereAre() throws IOException {
        var own = Files.writeString(directory.resolve("ports.properties"), "webui=18080\n");

        assertThatThrownBy(() -> PortTable.read(own))
                .hasMessageContaining("webui")
                .hasMessageContaining("web-ui");
    }

    @Test
    void twoPartsOnOnePortAreBothNamed() throws IOException {
        var own = Files.writeString(directory.resolve("ports.properties"), "web-ui=8081\n");

        assertThatThrownBy(() -> PortTable.read(own))
                .hasMessageContaining("web-ui")
                .hasMessageContaining("tenant-api")
                .hasMessageContaining("8081");
    }

    @Test
    void whatIsNoPortIsRefused() throws IOException {
        var own = Files.writeString(directory.resolve("ports.properties"), "web-ui=99999\n");

        assertThatThrownBy(() -> PortTable.read(own)).hasMessageContaining("99999");
    }

    @Test
    void aRealNodesPortsAreNotOurs() {
        assertThat(PortTable.read(directory.resolve("none")).without("switch."))
                .doesNotContainKeys("switch.esl", "switch.control")
                .containsKey("web-ui");
    }
}
