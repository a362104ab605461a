package org.dozvon.bench;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class VerifyBenchTest {
    @Test
    void theSchemeIsProvenToTheLastBlock() {
        // Given
        var bench = new VerifyBench();
        bench.steps = 40;
        bench.draw();

        // When
        var verified = bench.verify();

        // Then
        assertThat(verified.stopsPublishing()).isFalse();
        assertThat(verified.visits()).isGreaterThanOrEqualTo(40);
        assertThat(verified.longestWait()).isNotNull();
    }
}
