package org.dozvon.scheme.words;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class PluralTest {
    @ParameterizedTest
    @CsvSource({
        "0,секунд",
        "1,секунда",
        "2,секунды",
        "4,секунды",
        "5,секунд",
        "11,секунд",
        "12,секунд",
        "14,секунд",
        "21,секунда",
        "22,секунды",
        "25,секунд",
        "101,секунда",
        "111,секунд",
        "120,секунд"
    })
    void russianNounsAgreeWithTheirNumber(int count, String noun) {
        assertThat(Plural.SECONDS.russian(count)).isEqualTo(count + " " + noun);
    }

    @ParameterizedTest
    @CsvSource({"1,1 second", "2,2 seconds", "21,21 seconds"})
    void englishNounsAgreeWithTheirNumber(int count, String told) {
        assertThat(Plural.SECONDS.english(count)).isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource({"1,1 секунду", "3,3 секунды", "5,5 секунд", "21,21 секунду"})
    void howLongIsAccusative(int count, String told) {
        assertThat(Plural.SECONDS_LONG.russian(count)).isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource({"1,1 минуты", "2,2 минут", "5,5 минут", "21,21 минуты"})
    void upToIsGenitive(int count, String told) {
        assertThat(Plural.MINUTES_UP_TO.russian(count)).isEqualTo(told);
    }
}
