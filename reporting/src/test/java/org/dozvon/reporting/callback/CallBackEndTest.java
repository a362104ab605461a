package org.dozvon.reporting.callback;

import org.dozvon.reporting.access.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CallBackEndTest {
    /// A form sends two characters for each line's end, which its field counted as one.
    @Test
    void aNoteOfAsManyCharactersAsItsFieldTakesIsTaken() {
        var note = "x".repeat(250) + "\r\n" + "y".repeat(249);

        assertThat(end(note).checkedNote()).hasSize(500).contains("x y").doesNotContain("\r", "\n");
    }

    @Test
    void oneThatIsLongerIsRefused() {
        assertThatThrownBy(() -> end("x".repeat(501)).checkedNote()).isInstanceOf(Refusal.class);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  ", "\r\n", "\0"})
    void whatSaysNothingIsNoNote(String note) {
        assertThat(end(note).checkedNote()).isNull();
    }

    private static CallBackEnd end(String note) {
        return new CallBackEnd("called-back", note);
    }
}
