package org.dozvon.gateway.xml;

import java.util.Map;
import org.dozvon.gateway.GatewayConfigTest;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class NodeOnlyTest {
    private final NodeOnly nodeOnly = new NodeOnly(GatewayConfigTest.config(Map.of()));

    @Test
    void loopbackMayAsk() {
        assertThat(nodeOnly.isAllowed("127.0.0.1")).isTrue();
        assertThat(nodeOnly.isAllowed("0:0:0:0:0:0:0:1%lo")).isTrue();
    }

    @Test
    void nobodyElseMay() {
        assertThat(nodeOnly.isAllowed("10.0.0.7")).isFalse();
        assertThat(nodeOnly.isAllowed("127.0.0.1.evil.example")).isFalse();
        assertThat(nodeOnly.isAllowed("")).isFalse();
    }
}
