package org.dozvon.bench;

import org.dozvon.scheme.run.Ending;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DecisionBenchTest {
    @Test
    void bothSidesOfTheComparisonTakeTheSameTenSteps() {
        // Given
        var bench = new DecisionBench();
        bench.steps = 20;
        bench.compile();

        // When
        var ending = bench.compiledPlan();

        // Then
        assertThat(ending).isEqualTo(Ending.HUNG_UP);
        assertThat(bench.stepsEntered()).isEqualTo(bench.jsonTree() + 1);
    }
}
