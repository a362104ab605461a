package org.dozvon.gateway;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/// What an operator relies on when nothing is set, and the names of what can be.
public class GatewayConfigTest {
    public static GatewayConfig config(Map<String, String> properties) {
        return new SmallRyeConfigBuilder()
                .withMapping(GatewayConfig.class)
                .withMapping(EslConfig.class)
                .withSources(new PropertiesConfigSource(properties, "test", 100))
                .withConverter(Duration.class, 300, new io.quarkus.runtime.configuration.DurationConverter())
                .build()
                .getConfigMapping(GatewayConfig.class);
    }

    @Test
    void defaultsAreThoseOfAGatewayBesideItsNode() {
        var config = config(Map.of());
        assertThat(config.name()).isEqualTo("node-1");
        assertThat(config.doorHost()).isEqualTo("127.0.0.1");
        assertThat(config.doorPort()).isEqualTo(8084);
        assertThat(config.switchHost()).isEqualTo("127.0.0.1");
        assertThat(config.switchPort()).isEqualTo(8021);
        assertThat(config.advertisedSwitchHost()).isEmpty();
        assertThat(config.soundsDirectory()).isEqualTo(Path.of(".dev/data/sounds"));
        assertThat(config.recordingsDirectory()).isEqualTo(Path.of(".dev/data/recordings"));
        assertThat(config.spoolDirectory()).isEqualTo(Path.of(".dev/data/spool/gateway"));
        assertThat(config.nodeCdrSpool()).isEmpty();
        assertThat(config.tenantApiUrl()).hasToString("http://127.0.0.1:8081");
        assertThat(config.trunk()).isEqualTo("sofia/external/{number}@127.0.0.1:5090");
        assertThat(config.fallbackRouters()).isEmpty();
        assertThat(config.country()).isEqualTo("RU");
        assertThat(config.ring()).isEqualTo(Duration.ofSeconds(30));
        assertThat(config.nodeAddresses()).containsExactly("127.0.0.1", "0:0:0:0:0:0:0:1", "::1");
    }

    @Test
    void theDoorsWaitsAreThoseOfTheDesign() {
        var door = config(Map.of()).door();
        assertThat(door.connect()).isEqualTo(Duration.ofMillis(300));
        assertThat(door.firstWord()).isEqualTo(Duration.ofSeconds(1));
        assertThat(door.silence()).isEqualTo(Duration.ofSeconds(2));
        assertThat(door.search()).isEqualTo(Duration.ofSeconds(3));
        assertThat(door.probe()).isEqualTo(Duration.ofMillis(500));
        assertThat(door.mistrust()).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void eachNameCanBeSet() {
        var config = config(Map.of(
                "dozvon.gateway.name", "n",
                "dozvon.gateway.door-port", "1",
                "dozvon.gateway.switch-host", "h",
                "dozvon.gateway.fallback-routers", "a:1|b:2",
                "dozvon.gateway.node-cdr-spool", "/spool",
                "dozvon.gateway.node-addresses", "10.0.0.1"));
        assertThat(config.name()).isEqualTo("n");
        assertThat(config.doorPort()).isEqualTo(1);
        assertThat(config.switchHost()).isEqualTo("h");
        assertThat(config.fallbackRouters()).contains("a:1|b:2");
        assertThat(config.nodeCdrSpool()).contains(Path.of("/spool"));
        assertThat(config.nodeAddresses()).containsExactly("10.0.0.1");
    }

    @Test
    void aMisspeltNameIsRefusedAtTheStart() {
        assertThatThrownBy(() -> config(Map.of("dozvon.gateway.dor-port", "1"))).hasMessageContaining("dor-port");
    }
}
