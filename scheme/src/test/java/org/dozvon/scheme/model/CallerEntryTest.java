package org.dozvon.scheme.model;

import java.util.List;
import org.dozvon.scheme.run.PhoneRanges;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class CallerEntryTest {
    @ParameterizedTest
    @CsvSource({
        "+78123091500, +78123091500, +78123091501",
        "+7903*, +79031234567, +79041234567",
        "+7495123??00, +74951234500, +74951234501",
        "+7495123??00, +74951239900, +749512345000",
        "+74951?2*, +74951721111, +74951731111",
        "+78123091000-+78123091999, +78123091000, +78123090999",
        "+78123091000-+78123091999, +78123091999, +78123092000",
        "RU, +79031234567, +77011234567",
        "KZ, +77011234567, +79031234567",
        "RU-SPE, +78123091500, +78133091500",
        "RU-MOW, +74991234567, +74961234567",
        "US, +12125550143, +14165550143",
        "US-NY, +12125550143, +14155550143",
        "CA, +14165550143, +12125550143",
        "GB, +442079460123, +33140506070"
    })
    void anEntryShouldHoldWhomItSays(String entry, String within, String outside) {
        var entries = PhoneRanges.of(List.of(entry));

        assertThat(CallerEntry.isValid(entry)).isTrue();
        assertThat(entries.holds(PhoneRanges.code(within))).as(within).isTrue();
        assertThat(entries.holds(PhoneRanges.code(outside))).as(outside).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "79031234567",
                "+0903",
                "+7903**",
                "+7?????",
                "+7903?1234567890?12",
                "+79031999-+79031000",
                "+7903-+79031000",
                "+7903*-+7904*",
                "RU-XX",
                "XX",
                "ru",
                "+7903;api"
            })
    void whatIsNoEntryShouldHoldNobody(String text) {
        assertThat(CallerEntry.isValid(text)).isFalse();
        assertThat(CallerEntry.runs(text)).isEmpty();
    }
}
