package org.dozvon.standalone;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class OptionsTest {
    @Test
    void allOptionsAreRead() {
        // When
        var options = Options.parse(List.of("--reset", "--freeswitch", "10.0.0.7:8022", "--data", "/tmp/d"));

        // Then
        assertThat(options.reset()).isTrue();
        assertThat(options.freeswitch()).contains(new SwitchAddress("10.0.0.7", 8022));
        assertThat(options.data()).contains(Path.of("/tmp/d"));
    }

    @Test
    void withoutOptionsNothingIsForgottenAndTheSimulatorIsUsed() {
        // When
        var options = Options.parse(List.of());

        // Then
        assertThat(options.reset()).isFalse();
        assertThat(options.freeswitch()).isEmpty();
    }

    @Test
    void anUnknownOptionIsNamedWithTheUsage() {
        assertThatThrownBy(() -> Options.parse(List.of("--rest")))
                .hasMessageContaining("--rest")
                .hasMessageContaining("Usage:");
    }

    @Test
    void anOptionWithoutItsValueIsNamed() {
        assertThatThrownBy(() -> Options.parse(List.of("--freeswitch", "--reset")))
                .hasMessageContaining("value after --freeswitch");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "host:port", "http://x", "x;rm", ""})
    void aMalformedSwitchIsRefused(String address) {
        assertThatThrownBy(() -> SwitchAddress.parse(address)).hasMessageContaining("HOST:PORT");
    }
}
