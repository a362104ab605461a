package org.dozvon.scheme.rehearse;

import java.util.List;
import org.dozvon.scheme.Draw;
import org.dozvon.scheme.model.DisaStep;
import org.dozvon.scheme.model.Pin;
import org.dozvon.scheme.model.StepId;
import org.dozvon.scheme.model.StockPhrase;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SchemeFileTest {
    @Test
    void aSchemeForAnotherCompanyShouldLoseItsPinAndNothingElse() {
        var pin = Pin.of("274591", "0123456789abcdef");
        var disa = new DisaStep(
                new StepId("d"),
                "Out",
                Draw.stock(StockPhrase.ENTER_PIN),
                pin,
                2,
                List.of("+7*"),
                30,
                Draw.exits("denied>h"));
        var file = new SchemeFile(Draw.scheme("main", disa, Draw.hangup("h")), List.of());

        var carried = file.withoutPins();

        var step = (DisaStep) carried.scheme().steps().getFirst();
        assertThat(step.pin().matches("274591")).isFalse();
        assertThat(step.pin().isWellFormed()).isFalse();
        assertThat(step.allowed()).containsExactly("+7*");
        assertThat(step.exits()).isEqualTo(disa.exits());
        assertThat(carried.scheme().steps().getLast()).isEqualTo(Draw.hangup("h"));
    }
}
