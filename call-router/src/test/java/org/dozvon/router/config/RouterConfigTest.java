package org.dozvon.router.config;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

public class RouterConfigTest {
    @Test
    void defaultsAndNamesStay() {
        // When
        var config = with(Map.of());

        // Then
        assertThat(config.name()).isEqualTo("router-1");
        assertThat(config.listenHost()).isEqualTo("127.0.0.1");
        assertThat(config.eslHost()).isEqualTo("127.0.0.1");
        assertThat(config.eslPort()).isEqualTo(8094);
        assertThat(config.soundsDirectory()).isEqualTo(Path.of(".dev/data/sounds"));
        assertThat(config.recordingsDirectory()).isEqualTo(Path.of(".dev/data/recordings"));
        assertThat(config.spoolDirectory()).isEqualTo(Path.of(".dev/data/spool"));
        assertThat(config.spoolBytes()).isEqualTo(512L * 1024 * 1024);
        assertThat(config.trunk()).isEqualTo("sofia/external/{number}@127.0.0.1:5090");
        assertThat(config.ringback()).isEqualTo("%(1000,4000,425)");
        assertThat(config.maximumCalls()).isEqualTo(5_000);
        assertThat(config.plansReady()).isEqualTo(2_000);
        assertThat(config.versionsKept()).isEqualTo(Duration.ofHours(4));
        assertThat(config.voicemailSilence()).isEqualTo(Duration.ofSeconds(5));
        assertThat(config.voicemailLeast()).isEqualTo(Duration.ofSeconds(1));
        assertThat(config.drainPatience()).isEqualTo(Duration.ofSeconds(8));
        assertThat(config.heartbeat()).isEqualTo(Duration.ofSeconds(2));
        assertThat(config.nodePatience()).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void theOperatorDecides() {
        // When
        var config = with(Map.of("dozvon.router.name", "router-7", "dozvon.router.esl-port", "8095"));

        // Then
        assertThat(config.name()).isEqualTo("router-7");
        assertThat(config.eslPort()).isEqualTo(8095);
    }

    public static RouterConfig with(Map<String, String> properties) {
        return new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withSources(new PropertiesConfigSource(properties, "test", 500))
                .withMapping(RouterConfig.class)
                // As Quarkus reads them: 4H, 5S.
                .withConverter(Duration.class, 500, io.quarkus.runtime.configuration.DurationConverter::parseDuration)
                .build()
                .getConfigMapping(RouterConfig.class);
    }
}
