package org.dozvon.scheme.run;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class StepPointerTest {
    @ParameterizedTest
    @ValueSource(strings = {"main/s4", "main/s4>night/s2", "a/b>c/d>e/f"})
    void isReadAsItWasWritten(String written) {
        assertThat(StepPointer.parse(written)).hasToString(written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "main", "main/", "/s4", "main/s4>", "main/s4 ; drop", "main/${x}"})
    void whatIsNoPointerIsRefused(String written) {
        assertThatThrownBy(() -> StepPointer.parse(written)).isInstanceOf(IllegalArgumentException.class);
    }
}
