package org.dozvon.scheme.run;

import org.dozvon.scheme.model.PhoneNumber;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class HomeNumbersTest {
    @ParameterizedTest
    @CsvSource({
        "+78123091500, +79031234567, true",
        "+78123091500, +74951234567, true",
        "+78123091500, +78001234567, true",
        "+78123091500, +77011234567, false",
        "+78123091500, +442071230001, false",
        "+78123091500, +78091234567, false",
        "+78123091500, +78401234567, false",
        "+78123091500, +79541234567, false",
        "+78123091500, +79401234567, false",
        "+78123091500, +78108551234567, false",
        "+442071230001, +447400123456, true",
        "+442071230001, +449098790000, false",
        "+442071230001, +33140506070, false",
        "+12125550143, +14155550143, true",
        "+12125550143, +12425550143, false",
        "+12125550143, +19005550143, false",
        "+493022610, +493012345678, true",
        "+493022610, +499001234567, false",
        "+493022610, +491371234567, false",
        "+33140506070, +33140506071, true",
        "+33140506070, +33891234567, false",
        "+33140506070, +881612345678, false"
    })
    void aPhoneShouldReachOrdinaryNumbersAtHomeAlone(String home, String to, boolean reached) {
        assertThat(HomeNumbers.reach(new PhoneNumber(home), new PhoneNumber(to)))
                .isEqualTo(reached);
    }
}
