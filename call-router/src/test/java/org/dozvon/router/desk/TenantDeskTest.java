package org.dozvon.router.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.dozvon.records.event.CallEvent;
import org.dozvon.records.event.CallFact;
import org.dozvon.router.TestPlans;
import org.dozvon.scheme.desk.AgentState;
import org.dozvon.scheme.desk.AgentStatus;
import org.dozvon.scheme.desk.Departure;
import org.dozvon.scheme.desk.Duty;
import org.dozvon.scheme.desk.Exit;
import org.dozvon.scheme.desk.Miss;
import org.dozvon.scheme.desk.Standing;
import org.dozvon.scheme.desk.Ticket;
import org.dozvon.scheme.model.PersonId;
import org.dozvon.scheme.model.QueueId;
import org.dozvon.scheme.model.RingStrategy;
import org.dozvon.scheme.plan.TenantPlan;
import org.dozvon.scheme.run.Queues;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// What a desk believes of calls and phones, on a clock that the test moves.
class TenantDeskTest {
    private static final Duration RINGS_TOO_LONG = Duration.ofSeconds(11);
    private static final TenantPlan PLAN = TestPlans.queue("avto", 1, RingStrategy.SEQUENTIAL, 0);

    private final ScheduledExecutorService alarms = Executors.newSingleThreadScheduledExecutor();
    private final Set<String> phones = new HashSet<>(Set.of("101", "102"));
    private final List<AgentState> told = new ArrayList<>();
    private volatile Instant now = Instant.parse("2026-11-23T09:00:00Z");
    private final TenantDesk desk =
            new TenantDesk(() -> now, alarms, leg -> phones.contains(leg.endpoint()), told::add);

    @AfterEach
    void stop() {
        alarms.shutdownNow();
    }

    @Test
    void aTalkOfWhichTheNodeForgotToTellIsNotOfferedToAnybody() {
        // Given
        var caller = joins("one");
        offered(caller, TestPlans.ANNA);

        // When: nobody says that she answered, but it rings on and on
        passes(RINGS_TOO_LONG);

        // Then
        assertThat(caller.turn()).isInstanceOf(Queues.Turn.Wait.class);
        offered(joins("two"), TestPlans.BORIS);
    }

    @Test
    void whoWasTakenForTalkingAndWasNotAnsweredWaitsOn() {
        // Given
        var caller = joins("one");
        var offer = offered(caller, TestPlans.ANNA);
        passes(RINGS_TOO_LONG);

        // When
        caller.notAnswered(offer.id(), Map.of(TestPlans.ANNA, Miss.NO_ANSWER));

        // Then
        assertThat(caller.turn()).isInstanceOf(Queues.Turn.Offer.class);
    }

    @Test
    void whoseTimeIsUpLeavesAndThePhoneThatStillRingsIsNobodyElses() {
        // Given
        var caller = joins("one", Duration.ofSeconds(3));
        var offer = offered(caller, TestPlans.ANNA);

        // When
        passes(Duration.ofSeconds(4));
        var next = joins("two");

        // Then
        offered(next, TestPlans.BORIS);
        caller.notAnswered(offer.id(), Map.of(TestPlans.ANNA, Miss.NO_ANSWER));
        assertThat(caller.turn()).isEqualTo(new Queues.Turn.Leave(Exit.TIMED_OUT));
        offered(joins("three"), TestPlans.ANNA);
    }

    @Test
    void whomTheNodeCannotRingIsAwayForAWhile() {
        // Given
        phones.remove("102");
        var caller = joins("one");
        var offer = offered(caller, TestPlans.ANNA);

        // When
        caller.notAnswered(offer.id(), Map.of(TestPlans.ANNA, Miss.UNREACHABLE));

        // Then
        passes(Duration.ofSeconds(5));
        assertThat(caller.turn()).isEqualTo(new Queues.Turn.Leave(Exit.UNREACHABLE));
        caller.close();
        passes(Duration.ofSeconds(30));
        offered(joins("two"), TestPlans.ANNA);
    }

    @Test
    void aTalkOfAnotherRouterIsBelievedForAMinute() {
        // Given
        phones.remove("102");
        talked("lost");
        var caller = joins("one", Duration.ofMinutes(5));

        // When
        passes(Duration.ofSeconds(59));

        // Then
        assertThat(caller.turn()).isInstanceOf(Queues.Turn.Wait.class);
        passes(Duration.ofSeconds(2));
        offered(caller, TestPlans.ANNA);
    }

    @Test
    void theEndOfATalkOfAnotherRouterFreesWhoTalked() {
        // Given
        talked("taken");
        phones.remove("102");
        var caller = joins("one");
        assertThat(caller.turn()).isInstanceOf(Queues.Turn.Wait.class);

        // When: the call is taken over at its end, and told from its answer on
        heard("taken", new CallFact.Answered("leg", TestPlans.ANNA.value(), "101"));
        heard("taken", new CallFact.TalkEnded("leg", 60_000, CallFact.Party.CALLER));

        // Then
        offered(caller, TestPlans.ANNA);
    }

    @Test
    void whoTalksInACallWithoutAPlaceIsNotOfferedUntilItIsOverOrElsewhere() {
        // Given
        phones.remove("102");
        joins("first").close();
        heard("ringing", new CallFact.Answered("leg", TestPlans.ANNA.value(), "101"));
        var caller = joins("one");
        assertThat(caller.turn()).isInstanceOf(Queues.Turn.Wait.class);

        // When
        desk.gone("ringing");

        // Then
        offered(caller, TestPlans.ANNA);
    }

    @Test
    void anOldPlaceOfACallDoesNotTakeItsNewOneAway() {
        // Given
        phones.remove("102");
        var old = joins("one");
        offered(old, TestPlans.ANNA);
        var fresh = joins("one");

        // When
        old.close();

        // Then
        offered(fresh, TestPlans.ANNA);
    }

    @Test
    void whoLeavesIsOfferedNoMore() {
        // Given
        phones.remove("102");
        var first = joins("one");
        offered(first, TestPlans.ANNA);
        var second = joins("two");

        // When
        desk.leave(first, Departure.HUNG_UP);

        // Then
        offered(second, TestPlans.ANNA);
        assertThat(told).extracting(AgentState::status).doesNotContain(AgentStatus.OFFERED);
    }

    private Seat joins(String call) {
        return joins(call, Duration.ofMinutes(2));
    }

    private Seat joins(String call, Duration mostWait) {
        return desk.join(new Ticket(call, new QueueId("sales"), now, 0, null, Map.of(), List.of(), mostWait, 0), PLAN);
    }

    private static Queues.Turn.Offer offered(Seat seat, PersonId person) {
        var turn = seat.turn();
        assertThat(turn)
                .isInstanceOfSatisfying(
                        Queues.Turn.Offer.class, offer -> assertThat(offer.to()).containsExactly(person));
        return (Queues.Turn.Offer) turn;
    }

    /// A second at a time, as the desk's own alarm does.
    private void passes(Duration length) {
        for (int second = 0; second < length.toSeconds(); second++) {
            now = now.plusSeconds(1);
            desk.glance();
        }
    }

    /// Another router has told that Anna talks.
    private void talked(String call) {
        desk.was(
                new AgentState(
                        TestPlans.ANNA,
                        Duty.ON,
                        AgentStatus.TALKING,
                        now,
                        null,
                        call,
                        new QueueId("sales"),
                        Standing.FRESH),
                "Europe/Moscow");
    }

    private void heard(String call, CallFact fact) {
        desk.heard(new CallEvent(UUID.randomUUID().toString(), "avto", call, 1, now, 1, "router-1", false, fact));
    }
}
