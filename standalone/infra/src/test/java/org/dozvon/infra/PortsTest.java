package org.dozvon.infra;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PortsTest {
    @Test
    void allTakenPortsAreNamedTogether() throws IOException {
        // Given
        try (var first = listening();
                var second = listening()) {
            var ports = Map.of("Kafka", first.getLocalPort(), "SMTP", second.getLocalPort(), "IMAP", Ports.free());

            // When, Then
            assertThatThrownBy(() -> Ports.requireFree(ports))
                    .hasMessageContaining("Kafka needs port " + first.getLocalPort())
                    .hasMessageContaining("SMTP needs port " + second.getLocalPort())
                    .hasMessageNotContaining("IMAP");
        }
    }

    @Test
    void freePortsAreLetThrough() {
        assertThatCode(() -> Ports.requireFree(Map.of("Kafka", Ports.free()))).doesNotThrowAnyException();
    }

    @Test
    void portsAskedForTogetherAreAllDifferent() {
        assertThat(Ports.free(20)).doesNotHaveDuplicates();
    }

    private static ServerSocket listening() throws IOException {
        return new ServerSocket(0, 1, InetAddress.getByName(Ports.HOST));
    }
}
