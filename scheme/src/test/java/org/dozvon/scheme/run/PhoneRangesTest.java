package org.dozvon.scheme.run;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PhoneRangesTest {
    @Test
    void aNumberMatchesItselfAlone() {
        var list = PhoneRanges.of(List.of("+79031234567"));

        assertThat(holds(list, "+79031234567")).isTrue();
        assertThat(holds(list, "+79031234568")).isFalse();
        assertThat(holds(list, "+790312345670")).isFalse();
        assertThat(holds(list, "+7903123456")).isFalse();
    }

    @Test
    void aMaskMatchesEveryNumberThatBeginsSo() {
        var list = PhoneRanges.of(List.of("+7903*"));

        assertThat(holds(list, "+79030000000")).isTrue();
        assertThat(holds(list, "+79039999999")).isTrue();
        assertThat(holds(list, "+79040000000")).isFalse();
        assertThat(holds(list, "+79029999999")).isFalse();
        assertThat(holds(list, "+790")).isFalse();
    }

    @Test
    void aShortNumberIsNotTakenForOneWithZerosBehind() {
        assertThat(holds(PhoneRanges.of(List.of("+79030*")), "+7903")).isFalse();
        assertThat(holds(PhoneRanges.of(List.of("+7903")), "+79030")).isFalse();
    }

    @Test
    void overlappingEntriesAreOneRange() {
        var list = PhoneRanges.of(List.of("+7903*", "+79031234567", "+790*", "+1*"));

        assertThat(holds(list, "+79031234567")).isTrue();
        assertThat(holds(list, "+79099999999")).isTrue();
        assertThat(holds(list, "+12025550100")).isTrue();
        assertThat(holds(list, "+79110000000")).isFalse();
    }

    @Test
    void aLoneStarMatchesEverybody() {
        assertThat(holds(PhoneRanges.of(List.of("+*")), "+442071230001")).isTrue();
    }

    @Test
    void whatIsNoNumberIsInNoList() {
        var list = PhoneRanges.of(List.of("+*", "abc", "+79a*", ""));

        assertThat(holds(list, "anonymous")).isFalse();
        assertThat(holds(list, "+79 03")).isFalse();
        assertThat(holds(list, "+1234567890123456")).isFalse();
    }

    @Test
    void tenThousandEntriesAreFoundEach() {
        var entries = IntStream.range(0, 10_000)
                .mapToObj(i -> "+7903" + (1_000_000 + i * 7))
                .toList();
        var list = PhoneRanges.of(entries);

        assertThat(entries).allMatch(entry -> holds(list, entry));
        assertThat(holds(list, "+79031000001")).isFalse();
    }

    private static boolean holds(PhoneRanges list, String number) {
        return list.holds(PhoneRanges.code(number));
    }
}
