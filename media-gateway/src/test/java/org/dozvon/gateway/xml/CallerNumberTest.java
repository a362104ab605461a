package org.dozvon.gateway.xml;

import org.dozvon.gateway.dialplan.DialledDigits;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/// What carriers show of a caller, by the number that was dialled.
class CallerNumberTest {
    private static final String RUSSIAN = "+78123091500";
    private static final String BRITISH = "+442071230001";

    private final DialledDigits digits = new DialledDigits("RU");

    @ParameterizedTest
    @CsvSource({
        RUSSIAN + ",8 903 123-45-67,+79031234567",
        RUSSIAN + ",89031234567,+79031234567",
        RUSSIAN + ",84951234567,+74951234567",
        RUSSIAN + ",79031234567,+79031234567",
        RUSSIAN + ",+79031234567,+79031234567",
        RUSSIAN + ",9031234567,+79031234567",
        RUSSIAN + ",8 (812) 309-15-00,+78123091500",
        RUSSIAN + ",447911123456,+447911123456",
        RUSSIAN + ",+8613912345678,+8613912345678",
        BRITISH + ",07911123456,+447911123456",
        BRITISH + ",020 7123 0001,+442071230001",
        BRITISH + ",447911123456,+447911123456",
        BRITISH + ",79031234567,+79031234567",
        BRITISH + ",0079031234567,+79031234567",
        "'',89031234567,+79031234567"
    })
    void aNationalNumberIsOfTheCountryThatWasDialled(String dialled, String shown, String e164) {
        assertThat(digits.caller(shown, dialled)).contains(e164);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "anonymous",
                "Anonymous",
                "unavailable",
                "0000000000",
                "101",
                "+",
                "-",
                "8903${x}1234567",
                "٨٩٠٣١٢٣٤٥٦٧",
                "8903123456789031234567890312345678"
            })
    void whoIsHiddenOrNobodyHasNoNumber(String shown) {
        assertThat(digits.caller(shown, RUSSIAN)).isEmpty();
        assertThat(digits.caller(shown, BRITISH)).isEmpty();
    }
}
