package org.dozvon.scheme.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.dozvon.scheme.model.RingStrategy;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// Callers who have hung up, since they were promised a call, and keep their place.
class PromisedTest {
    private final Office office = Office.of(RingStrategy.SEQUENTIAL, "anna");

    @Test
    void whoIsPromisedACallKeepsTheirPlaceAndIsSeenAndCountedOnce() {
        // Given
        office.arrives("busy")
                .answers("anna")
                .at(10)
                .arrives("c1")
                .at(20)
                .arrives("c2")
                .forget();

        // When
        office.at(30);
        promised("c1", open(0, 3_600));

        // Then
        assertThat(office.waiting()).containsExactly("c1", "c2");
        assertThat(office.caller("c1").promised()).isTrue();
        assertThat(office.caller("c2").position()).isEqualTo(2);
        var all = office.desk.view().all();
        assertThat(all.waiting()).isEqualTo(1);
        assertThat(all.promised()).isEqualTo(1);
        assertThat(all.waitingSince()).isEqualTo(Office.START.plusSeconds(20));
        assertThat(all.today()).isEqualTo(new DayCount(3, 1, 1, 0, 0, 0, 0, 0));
        office.endsTalk("anna");
        assertThat(office.caller("c1").offeredTo()).isNotEmpty();
    }

    @Test
    void theyWaitLongerThanWhoIsOnTheLineAndThoughNobodyIsAtWork() {
        office.arrives("busy").answers("anna").arrives("c1");
        promised("c1", open(0, 10_000));
        office.endsTalk("anna").misses("c1").duty("anna", Duty.OFF).forget();

        office.at(5_000);
        assertThat(office.waiting()).containsExactly("c1");
        assertThat(office.decided()).noneMatch(what -> what.startsWith("leave"));

        office.duty("anna", Duty.ON);
        assertThat(office.decided()).contains("offer c1 to anna");
    }

    @Test
    void nobodyIsAskedForThemOutsideOfHoursAndWhoeverIsOnTheLineIsNotHeldUp() {
        office.arrives("busy").answers("anna").arrives("c1").arrives("c2");
        promised("c1", open(600, 1_200));
        office.forget().endsTalk("anna");

        assertThat(office.decided()).contains("offer c2 to anna").doesNotContain("offer c1 to anna");

        office.answers("anna").endsTalk("anna").forget().at(599);
        assertThat(office.decided()).isEmpty();
        office.at(600);
        assertThat(office.decided()).contains("offer c1 to anna");
    }

    @Test
    void afterTheLastHoursThePromiseIsOver() {
        office.arrives("busy").answers("anna").arrives("c1");
        promised("c1", open(0, 100), open(500, 600));
        office.forget();

        office.at(599);
        assertThat(office.waiting()).containsExactly("c1");
        office.at(600);
        assertThat(office.waiting()).isEmpty();
        assertThat(office.decided()).contains("leave c1 TIMED_OUT");
    }

    @Test
    void whoDoesNotAnswerIsPassedByAndThePromiseStays() {
        var two = Office.of(RingStrategy.SEQUENTIAL, "anna", "boris");
        two.arrives("a", "b").answers("anna").answers("boris").arrives("c1");
        two.arrives(Office.ticket("c1", Office.START).promised(open(0, 3_600))).forget();
        two.endsTalk("anna").endsTalk("boris").misses("c1");

        assertThat(two.decided()).contains("offer c1 to anna", "offer c1 to boris");
        assertThat(two.waiting()).containsExactly("c1");
    }

    @Test
    void theyDoNotFillTheQueueForWhoeverIsOnTheLine() {
        office.mostWaiting(1).arrives("busy").answers("anna").arrives("c1");
        promised("c1", open(0, 3_600));

        office.forget().arrives("c2");

        assertThat(office.decided()).isEmpty();
        assertThat(office.waiting()).containsExactly("c1", "c2");
    }

    @Test
    void twoAreRungInTheOrderInWhichTheyCameAlsoAtTheNextDesk() {
        var next = Office.of(RingStrategy.SEQUENTIAL, "anna");
        var late = Office.ticket("late", Office.START.minusSeconds(10)).promised(open(0, 3_600));
        var early = Office.ticket("early", Office.START.minusSeconds(90)).promised(open(0, 3_600));
        next.arrives("busy").answers("anna").forget();

        next.arrives(late, early);
        next.endsTalk("anna").answers("anna", "early").endsTalk("anna");

        assertThat(next.decided())
                .filteredOn(what -> what.startsWith("offer"))
                .containsExactly("offer early to anna", "offer late to anna");
    }

    @Test
    void whoRingsAgainHasTheBetterPlaceAndAsMuchTimeAsEverybody() {
        var again = Office.ticket("again", Office.START.plusSeconds(400)).inPlaceOf(Office.START);

        assertThat(again.arrived()).isEqualTo(Office.START);
        assertThat(again.arrived().plus(again.mostWait())).isEqualTo(Office.START.plusSeconds(700));
        assertThat(again.inPlaceOf(Office.START.plusSeconds(9))).isEqualTo(again);
    }

    @Test
    void whenTheClockIsSetBackToTheNightNobodyIsAskedForThem() {
        office.arrives("busy").answers("anna").arrives("c1");
        promised("c1", open(0, 3_600));
        office.at(60).clockIsSetBackBy(Duration.ofHours(5)).forget().endsTalk("anna");

        assertThat(office.decided()).noneMatch(what -> what.startsWith("offer"));
        office.after(5 * 3_600 - 60);
        assertThat(office.decided()).contains("offer c1 to anna");
    }

    private void promised(String call, Patience... hours) {
        var all = java.util.Arrays.stream(hours)
                .flatMap(one -> one.hours().stream())
                .toList();
        office.arrives(Office.ticket(call, office.now()).promised(new Patience(all)));
    }

    private static Patience open(int from, int to) {
        return new Patience(List.of(new Patience.Span(at(from), at(to))));
    }

    private static Instant at(int second) {
        return Office.START.plusSeconds(second);
    }
}
