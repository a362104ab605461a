package org.dozvon.router.line;

import java.util.List;
import org.dozvon.router.TestPlans;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class JoiningTest {
    @Test
    void whoeverThePlanKnowsShouldBeTheirPerson() {
        assertThat(Joining.leg("101", TestPlans.menu("avto", 1)).person()).isEqualTo(TestPlans.ANNA);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a;b", "a:b", "a\nb", "${a}", "^^|a|b", "кто-то"})
    void aPhoneThatSaysNothingReadableOfItselfShouldBeUnknown(String address) {
        var leg = Joining.leg(address, TestPlans.menu("avto", 1));

        assertThat(leg.endpoint()).isEqualTo("unknown");
        assertThat(RungLeg.read(RungLeg.write(List.of(RungLeg.ring(leg))))).hasSize(1);
    }
}
