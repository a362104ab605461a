package org.dozvon.web;

import java.time.Instant;
import java.time.ZoneId;
import org.dozvon.scheme.model.Language;
import org.dozvon.web.language.Formats;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FormatsTest {
    private final Formats moscow = new Formats(Language.RUSSIAN, ZoneId.of("Europe/Moscow"));
    private final Formats london = new Formats(Language.ENGLISH, ZoneId.of("Europe/London"));

    @Test
    void numbersShouldBeWrittenAsPeopleWriteThem() {
        assertThat(moscow.number("+78123091500")).isEqualTo("+7 812 309-15-00");
        assertThat(london.number("+442071230001")).isEqualTo("+44 20 7123 0001");
        assertThat(moscow.number("102")).isEqualTo("102");
    }

    @Test
    void aNumberTypedWithoutACountryShouldBeOneOfTheCompanys() {
        assertThat(moscow.typedNumber("8 (812) 309-15-00")).isEqualTo("+78123091500");
        assertThat(london.typedNumber("020 7123 0001")).isEqualTo("+442071230001");
        assertThat(moscow.typedNumber("не номер")).isEqualTo("не номер");
    }

    @Test
    void timesShouldBeThoseOfTheCompanysZone() {
        var moment = Instant.parse("2025-03-08T21:30:00Z");

        assertThat(moscow.moment(moment)).isEqualTo("9 мар. 2025, 00:30");
        assertThat(london.moment(moment)).isEqualTo("8 Mar 2025, 21:30");
        assertThat(moscow.parsed("2026-11-23T12:00")).isEqualTo(Instant.parse("2026-11-23T09:00:00Z"));
    }

    @Test
    void lengthsShouldBeMinutesAndSeconds() {
        assertThat(moscow.length(7_400)).isEqualTo("0:07");
        assertThat(moscow.length(3_725_000)).isEqualTo("1:02:05");
        assertThat(moscow.lengthOrDash(null)).isEqualTo("–");
    }
}
