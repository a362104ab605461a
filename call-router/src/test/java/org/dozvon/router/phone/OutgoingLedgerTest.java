package org.dozvon.router.phone;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dozvon.records.outgoing.OutgoingUsed;
import org.dozvon.router.TestPlans;
import org.dozvon.router.phone.OutgoingLedger.Leave;
import org.dozvon.scheme.model.Outgoing;
import org.dozvon.scheme.plan.TenantPlan;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class OutgoingLedgerTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private Instant now = Instant.parse("2026-11-22T09:00:00Z");
    private final OutgoingLedger ledger = new OutgoingLedger("router-1", () -> now);
    private final TenantPlan avto = plan("avto");

    @Test
    void aCompanyHasSoManyLinesAndAnotherCompanyItsOwn() {
        assertThat(asks("one")).isInstanceOf(Leave.Granted.class);
        assertThat(asks("two")).isInstanceOf(Leave.Granted.class);
        assertThat(asks("three")).isEqualTo(new Leave.LinesBusy());
        assertThat(ledger.begins(plan("kafe"), "four", true)).isInstanceOf(Leave.Granted.class);
    }

    @Test
    void aLineThatIsFreeAgainIsGiven() {
        asks("one");
        asks("two");
        ledger.isOver(avto, "one", Duration.ZERO);
        assertThat(asks("three")).isInstanceOf(Leave.Granted.class);
    }

    @Test
    void linesOfOtherRoutersCountWhileTheyAreBelieved() {
        // Given
        ledger.hears(new OutgoingUsed("avto", "router-2", TODAY, 0, 0, 2, now));
        assertThat(asks("one")).isEqualTo(new Leave.LinesBusy());

        // When
        now = now.plus(Duration.ofMinutes(5));

        // Then
        assertThat(asks("two")).isInstanceOf(Leave.Granted.class);
    }

    @Test
    void aCallLastsNoLongerThanTheDayHasMinutes() {
        ledger.hears(new OutgoingUsed("avto", "router-2", TODAY, 120, 0, 0, now));
        assertThat(asks("one")).isEqualTo(new Leave.Granted(Duration.ofMinutes(8)));
    }

    @Test
    void minutesAreUsedUpAlsoByWhoStillTalks() {
        // Given
        asks("one");
        ledger.isAnswered(avto, "one");

        // When
        now = now.plus(Duration.ofMinutes(10));

        // Then
        assertThat(asks("two")).isEqualTo(new Leave.MinutesUsed());
        ledger.isOver(avto, "one", Duration.ofMinutes(10));
        assertThat(asks("two")).isEqualTo(new Leave.MinutesUsed());
    }

    @Test
    void minutesOfTalksThatStillGoOnElsewhereCountWhileTheyAreBelieved() {
        // Given
        ledger.hears(new OutgoingUsed("avto", "router-2", TODAY, 60, 420, 1, now));
        assertThat(asks("one")).isEqualTo(new Leave.Granted(Duration.ofMinutes(2)));

        // When the router stays silent: whoever goes on with its talk tells of it
        now = now.plus(Duration.ofMinutes(2));

        // Then
        assertThat(asks("two")).isEqualTo(new Leave.Granted(Duration.ofMinutes(9)));
    }

    @Test
    void othersAreToldOfATalkThatStillGoesOn() {
        // Given
        asks("one");
        ledger.isAnswered(avto, "one");
        var told = new ArrayList<OutgoingUsed>();
        ledger.tells(told::add);

        // When
        now = now.plus(Duration.ofMinutes(7));
        ledger.tellAgain();
        ledger.isOver(avto, "one", Duration.ofMinutes(7));

        // Then
        assertThat(told)
                .containsExactly(
                        new OutgoingUsed("avto", "router-1", TODAY, 0, 420, 1, now),
                        new OutgoingUsed("avto", "router-1", TODAY, 420, 0, 0, now));
    }

    @Test
    void ofATalkOverMidnightEachDayHasItsOwnPart() {
        // Given
        now = Instant.parse("2026-11-22T20:58:00Z");
        asks("one");
        ledger.isAnswered(avto, "one");

        // When
        now = Instant.parse("2026-11-22T21:03:00Z");

        // Then
        assertThat(asks("two")).isEqualTo(new Leave.Granted(Duration.ofMinutes(7)));
        ledger.isOver(avto, "one", Duration.ofMinutes(5));
        ledger.isOver(avto, "two", Duration.ZERO);
        assertThat(asks("three")).isEqualTo(new Leave.Granted(Duration.ofMinutes(7)));
    }

    @Test
    void noCallIsJudgedBeforeItIsKnownWhatOthersHaveUsed() {
        // Given
        ledger.knows(() -> false);
        assertThat(asks("one")).isEqualTo(new Leave.Unknown());

        // When
        ledger.knows(() -> true);

        // Then
        assertThat(asks("one")).isInstanceOf(Leave.Granted.class);
    }

    @Test
    void theNextDayBeginsAnewByTheCompanysClock() {
        // Given
        asks("one");
        ledger.isOver(avto, "one", Duration.ofMinutes(10));
        assertThat(asks("two")).isEqualTo(new Leave.MinutesUsed());

        // When
        now = Instant.parse("2026-11-22T21:00:00Z");

        // Then
        assertThat(asks("two")).isEqualTo(new Leave.Granted(Duration.ofMinutes(10)));
    }

    @Test
    void aRestartForgetsNothing() {
        // Given
        var told = new ArrayList<OutgoingUsed>();
        ledger.tells(told::add);
        asks("one");
        ledger.isOver(avto, "one", Duration.ofMillis(599_001));

        // When
        var next = new OutgoingLedger("router-1", () -> now);
        told.forEach(next::hears);

        // Then
        assertThat(told.getLast()).isEqualTo(new OutgoingUsed("avto", "router-1", TODAY, 600, 0, 0, now));
        assertThat(next.begins(avto, "two", true)).isEqualTo(new Leave.MinutesUsed());
    }

    @Test
    void aCallThatWasOutAlreadyIsNotRefusedAnyMore() {
        asks("one");
        asks("two");
        assertThat(ledger.begins(avto, "three", false)).isInstanceOf(Leave.Granted.class);
    }

    @Test
    void callsThatAreOutAreToldAgain() {
        // Given
        asks("one");
        var told = new ArrayList<OutgoingUsed>();
        ledger.tells(told::add);

        // When
        ledger.tellAgain();
        ledger.isOver(avto, "one", Duration.ZERO);
        ledger.tellAgain();

        // Then
        assertThat(told).extracting(OutgoingUsed::calls).containsExactly(1, 0);
    }

    /// The router that held it is gone, and nobody comes before its end.
    @Test
    void aTalkThatOutlivesItsRouterHoldsItsLineAndUsesMinutesUntilSomebodyTellsItsEnd() {
        // Given
        var others = otherRouter();
        asks("one");
        ledger.isAnswered(avto, "one");
        now = now.plus(Duration.ofMinutes(1));

        // When
        ledger.isLeft(avto, "one", "node-1", "3f0a");

        // Then
        now = now.plus(Duration.ofMinutes(3));
        assertThat(others.begins(avto, "two", true)).isEqualTo(new Leave.Granted(Duration.ofMinutes(6)));
        assertThat(others.begins(avto, "three", true)).isEqualTo(new Leave.LinesBusy());
        assertThat(asks("four")).isEqualTo(new Leave.LinesBusy());
        assertThat(others.begins(avto, "one", false)).isInstanceOf(Leave.Granted.class);
        others.isOver(avto, "one", Duration.ofMinutes(4));
        others.isOver(avto, "two", Duration.ZERO);
        assertThat(asks("five")).isEqualTo(new Leave.Granted(Duration.ofMinutes(6)));
        assertThat(others.begins(avto, "six", true)).isEqualTo(new Leave.Granted(Duration.ofMinutes(6)));
    }

    @Test
    void whatIsLeftWhileItRingsMayBeAnswered() {
        // Given
        var others = otherRouter();
        asks("one");

        // When
        ledger.isLeft(avto, "one", "node-1", "3f0a");
        now = now.plus(Duration.ofMinutes(4));

        // Then
        assertThat(others.begins(avto, "two", true)).isEqualTo(new Leave.Granted(Duration.ofMinutes(6)));
    }

    /// Its node was restarted, or answers nobody any more: no router will tell its end.
    @Test
    void aTalkOfWhichTheNodeKnowsNothingIsOver() {
        // Given
        var others = otherRouter();
        for (var call : List.of("one", "two")) {
            asks(call);
            ledger.isAnswered(avto, call);
            ledger.isLeft(avto, call, call.equals("one") ? "node-1" : "node-2", "3f0a");
        }

        // When
        others.looksAfterLeft((node, _) -> node.equals("node-1") ? Optional.of(true) : Optional.empty());
        assertThat(others.begins(avto, "three", true)).isEqualTo(new Leave.LinesBusy());
        now = now.plus(Duration.ofMinutes(2));
        others.looksAfterLeft((node, _) -> node.equals("node-1") ? Optional.of(true) : Optional.empty());

        // Then
        assertThat(others.begins(avto, "three", true)).isInstanceOf(Leave.Granted.class);
        others.isOver(avto, "three", Duration.ZERO);
        others.looksAfterLeft((_, _) -> Optional.of(false));
        assertThat(others.begins(avto, "three", true)).isEqualTo(new Leave.Granted(Duration.ofMinutes(10)));
    }

    /// Whoever tells its end tells how long it was.
    @Test
    void whatTheNodeKnowsNothingOfIsLeftNoLongerAndCostsWhatItsEndSays() {
        // Given
        var told = leaves("one", Duration.ofMinutes(3));

        // When
        ledger.looksAfterLeft((_, _) -> Optional.of(false));

        // Then
        assertThat(told.getLast().left()).isNotNull();
        assertThat(told.getLast().calls()).isZero();
        assertThat(asks("two")).isEqualTo(new Leave.Granted(Duration.ofMinutes(10)));
        ledger.isOver(avto, "two", Duration.ZERO);
        assertThat(startsAnew("router-2", told).begins(avto, "three", true))
                .isEqualTo(new Leave.Granted(Duration.ofMinutes(10)));
    }

    @Test
    void whoLetGoOfATalkThatWentWithItsNodePaysForItOnce() {
        // Given
        var others = otherRouter();
        var told = leaves("one", Duration.ofMinutes(3));
        told.forEach(others::hears);
        ledger.tells(used -> {
            told.add(used);
            others.hears(used);
        });

        // When
        now = now.plus(Duration.ofMinutes(2));
        others.looksAfterLeft((_, _) -> Optional.empty());
        ledger.looksAfterLeft((_, _) -> Optional.empty());
        others.looksAfterLeft((_, _) -> Optional.empty());
        ledger.looksAfterLeft((_, _) -> Optional.empty());

        // Then
        var seven = new Leave.Granted(Duration.ofMinutes(7));
        assertThat(others.begins(avto, "two", true)).isEqualTo(seven);
        others.isOver(avto, "two", Duration.ZERO);
        assertThat(startsAnew("router-3", told).begins(avto, "three", true)).isEqualTo(seven);
    }

    @Test
    void whoLetGoOfATalkInAnEarlierLifePaysForItToo() {
        // Given
        asks("zero");
        var told = leaves("one", Duration.ofMinutes(2));
        ledger.isOver(avto, "zero", Duration.ofMinutes(1));
        var next = startsAnew("router-1", told);

        // When
        now = now.plus(Duration.ofMinutes(2));
        next.looksAfterLeft((_, _) -> Optional.empty());

        // Then
        assertThat(next.begins(avto, "two", true)).isEqualTo(new Leave.Granted(Duration.ofMinutes(7)));
        assertThat(startsAnew("router-2", told).begins(avto, "two", true))
                .isEqualTo(new Leave.Granted(Duration.ofMinutes(7)));
    }

    @Test
    void ofATalkThatWentWithItsNodeBeforeMidnightTheNextDayPaysNothing() {
        // Given
        now = Instant.parse("2026-11-22T20:56:00Z");
        leaves("one", Duration.ofMinutes(3));

        // When
        now = Instant.parse("2026-11-22T21:03:00Z");
        ledger.looksAfterLeft((_, _) -> Optional.empty());

        // Then
        assertThat(asks("two")).isEqualTo(new Leave.Granted(Duration.ofMinutes(10)));
    }

    /// By whoever takes over a talk that another router has let go of.
    @Test
    void aLeftTalkThatIsBrokenOffHasCostWhatItLasted() {
        // Given
        var next = startsAnew("router-2", leaves("one", Duration.ofMinutes(3)));

        // When
        next.breaksOff(avto, "one");

        // Then
        assertThat(next.begins(avto, "two", true)).isEqualTo(new Leave.Granted(Duration.ofMinutes(7)));
    }

    /// Each question waits for the node.
    @Test
    void aNodeThatGivesNoAnswerIsAskedOnceInARound() {
        // Given
        leaves("one", Duration.ZERO);
        leaves("two", Duration.ZERO);
        var asked = new ArrayList<String>();

        // When
        ledger.looksAfterLeft((node, _) -> {
            asked.add(node);
            return Optional.empty();
        });

        // Then
        assertThat(asked).containsExactly("node-1");
    }

    /// A router of an older version takes each record for all that the router named in it has used.
    @Test
    void theRecordOfATalkThatNobodyHoldsNamesNoRouter() {
        assertThat(leaves("one", Duration.ZERO))
                .filteredOn(one -> one.left() != null)
                .extracting(OutgoingUsed::router)
                .containsExactly("router-1/one");
    }

    @Test
    void aTalkThatNobodyTellsOfEndsWhenTheNodeEndsIt() {
        // Given
        var others = otherRouter();
        asks("one");
        ledger.isLeft(avto, "one", "node-1", "3f0a");

        // When
        now = Instant.parse("2026-11-22T22:00:00Z");
        others.looksAfterLeft((_, _) -> Optional.of(true));

        // Then
        assertThat(others.begins(avto, "two", true)).isEqualTo(new Leave.Granted(Duration.ofMinutes(10)));
    }

    @Test
    void whatIsBrokenOffHasCostWhatItLasted() {
        // Given
        asks("one");
        ledger.isAnswered(avto, "one");

        // When
        now = now.plus(Duration.ofMinutes(4));
        ledger.breaksOff(avto, "one");

        // Then
        assertThat(asks("two")).isEqualTo(new Leave.Granted(Duration.ofMinutes(6)));
    }

    /// The node's word of the answer is an event, and may be lost.
    @Test
    void whatIsOutForLongerThanAnybodyIsRungIsATalk() {
        // Given
        asks("one");
        now = now.plus(OutgoingLedger.RINGS);
        assertThat(asks("two")).isEqualTo(new Leave.Granted(Duration.ofMinutes(10)));
        ledger.isOver(avto, "two", Duration.ZERO);

        // When
        now = now.plus(Duration.ofMinutes(3));

        // Then
        assertThat(asks("two")).isEqualTo(new Leave.Granted(Duration.ofMinutes(5)));
        ledger.isOver(avto, "one", Duration.ofMinutes(1));
        assertThat(asks("three")).isEqualTo(new Leave.Granted(Duration.ofMinutes(9)));
    }

    /// It is not asked for leave, and so does not wait for what was told.
    @Test
    void aCallThatComesBeforeAllIsReadMakesNobodyForgetWhatWasUsed() {
        // Given
        var told = new ArrayList<OutgoingUsed>();
        ledger.tells(told::add);
        asks("one");
        ledger.isOver(avto, "one", Duration.ofMinutes(5));
        now = now.plus(Duration.ofMinutes(1));
        var next = new OutgoingLedger("router-1", () -> now);
        var toldNext = new ArrayList<OutgoingUsed>();
        next.tells(toldNext::add);

        // When
        next.begins(avto, "two", false);
        List.copyOf(told).forEach(next::hears);
        List.copyOf(toldNext).forEach(next::hears);
        next.isOver(avto, "two", Duration.ofMinutes(2));

        // Then
        assertThat(toldNext.getLast().seconds()).isEqualTo(420);
        assertThat(next.begins(avto, "three", true)).isEqualTo(new Leave.Granted(Duration.ofMinutes(3)));
    }

    /// Somebody has talked for that long when this router lets go of the call.
    ///
    /// @return what this router tells from now on
    private List<OutgoingUsed> leaves(String call, Duration talk) {
        var told = new ArrayList<OutgoingUsed>();
        ledger.tells(told::add);
        asks(call);
        ledger.isAnswered(avto, call);
        now = now.plus(talk);
        ledger.isLeft(avto, call, "node-1", "3f0a");
        return told;
    }

    private OutgoingLedger startsAnew(String router, List<OutgoingUsed> told) {
        var started = new OutgoingLedger(router, () -> now);
        List.copyOf(told).forEach(started::hears);
        started.tells(told::add);
        return started;
    }

    /// The two tell each other.
    private OutgoingLedger otherRouter() {
        var other = new OutgoingLedger("router-2", () -> now);
        ledger.tells(other::hears);
        other.tells(ledger::hears);
        return other;
    }

    private Leave asks(String call) {
        return ledger.begins(avto, call, true);
    }

    private static TenantPlan plan(String tenant) {
        return TestPlans.outgoing(
                TestPlans.menu(tenant, 1), new Outgoing(null, Map.of(), List.of(), List.of(), List.of(), 2, 10));
    }
}
