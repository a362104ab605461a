package org.dozvon.router.phone;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

    private Leave asks(String call) {
        return ledger.begins(avto, call, true);
    }

    private static TenantPlan plan(String tenant) {
        return TestPlans.outgoing(
                TestPlans.menu(tenant, 1), new Outgoing(null, Map.of(), List.of(), List.of(), List.of(), 2, 10));
    }
}
