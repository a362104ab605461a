package org.dozvon.outside.crm;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class CallerTest {
    @Test
    void aNumberHasTheFormsThatPeopleWrite() {
        assertThat(Caller.of("+79035550199").forms())
                .containsExactly("+79035550199", "79035550199", "89035550199", "9035550199");
        assertThat(Caller.of("+442071230099").forms())
                .containsExactly("+442071230099", "442071230099", "02071230099", "2071230099");
    }

    @ParameterizedTest
    @ValueSource(strings = {"+7 903 555-01-99", "8 (903) 555 01 99", "79035550199", "9035550199"})
    void oneNumberIsRecognisedHoweverItWasWritten(String written) {
        assertThat(Caller.of("+79035550199").isWrittenAs(written)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"+79035550198", "", "call me", "+4479035550199"})
    void anotherNumberIsNot(String written) {
        assertThat(Caller.of("+79035550199").isWrittenAs(written)).isFalse();
    }
}
