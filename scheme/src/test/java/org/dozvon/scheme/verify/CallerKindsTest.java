package org.dozvon.scheme.verify;

import java.util.List;
import java.util.stream.IntStream;
import org.dozvon.scheme.Draw;
import org.dozvon.scheme.run.PhoneRanges;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CallerKindsTest {
    @Test
    void everyKindHasANumberThatIsInItsListsAndNoOther() {
        var lists = List.of(
                Draw.list("russia", "+7*"), Draw.list("moscow", "+7495*", "+7499*"), Draw.list("one", "+74951234567"));
        var kinds = CallerKinds.of(lists);

        assertThat(kinds.size()).isEqualTo(5);
        for (int kind = 0; kind < kinds.size() - 1; kind++) {
            var code = PhoneRanges.code(kinds.number(kind));
            for (int list = 0; list < lists.size(); list++) {
                assertThat(kinds.inList(kind, list))
                        .as(kinds.number(kind))
                        .isEqualTo(PhoneRanges.of(lists.get(list).entries()).holds(code));
            }
        }
    }

    @Test
    void thereIsNobodyElseWhenTheListsHoldEverybody() {
        var world =
                IntStream.rangeClosed(1, 9).mapToObj(digit -> "+" + digit + "*").toArray(String[]::new);
        var kinds = CallerKinds.of(List.of(Draw.list("world", world)));

        assertThat(kinds.size()).isEqualTo(2);
        assertThat(kinds.inList(0, 0)).isTrue();
        assertThat(kinds.isHidden(1)).isTrue();
    }

    @Test
    void aNumberOfItsOwnStandsForTheGapBetweenTwo() {
        var kinds = CallerKinds.of(List.of(Draw.list("most", "+1*", "+2*", "+3*", "+4*", "+5*", "+6*", "+7*", "+8*")));

        assertThat(kinds.number(0)).startsWith("+9");
    }

    @Test
    void codesAreReadBack() {
        for (var number : List.of("+7903", "+79030", "+442071230001", "+100")) {
            assertThat(PhoneRanges.number(PhoneRanges.code(number))).isEqualTo(number);
        }
    }
}
