package org.dozvon.router.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.dozvon.records.RecordJson;
import org.dozvon.records.agent.AgentTold;
import org.dozvon.records.command.CallCommand;
import org.dozvon.records.desk.DeskTold;
import org.dozvon.records.desk.DeskTold.Outcome;
import org.dozvon.records.event.CallEvent;
import org.dozvon.records.event.CallFact;
import org.dozvon.router.TestPlans;
import org.dozvon.scheme.desk.AgentState;
import org.dozvon.scheme.desk.AgentStatus;
import org.dozvon.scheme.desk.Departure;
import org.dozvon.scheme.desk.DeskView;
import org.dozvon.scheme.desk.Duty;
import org.dozvon.scheme.desk.Exit;
import org.dozvon.scheme.desk.Miss;
import org.dozvon.scheme.desk.OfferId;
import org.dozvon.scheme.desk.Standing;
import org.dozvon.scheme.desk.Ticket;
import org.dozvon.scheme.model.PersonId;
import org.dozvon.scheme.model.QueueId;
import org.dozvon.scheme.model.RingStrategy;
import org.dozvon.scheme.model.SchemeId;
import org.dozvon.scheme.plan.PlanLeg;
import org.dozvon.scheme.plan.PlanQueue;
import org.dozvon.scheme.plan.TenantPlan;
import org.dozvon.scheme.run.Onward;
import org.dozvon.scheme.run.Queues;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// What a desk believes of calls and phones, on a clock that the test moves.
class TenantDeskTest {
    private static final Duration RINGS_TOO_LONG = Duration.ofSeconds(11);
    private static final TenantPlan PLAN = TestPlans.queue("avto", 1, RingStrategy.SEQUENTIAL, 0);

    private final ScheduledExecutorService alarms = Executors.newSingleThreadScheduledExecutor();
    private final Map<String, Instant> phones =
            new ConcurrentHashMap<>(Map.of("101", Instant.EPOCH, "102", Instant.EPOCH));
    private final List<String> handedOver = new ArrayList<>();
    private final List<Predicate<PersonId>> silenced = new ArrayList<>();
    private final List<AgentState> told = new CopyOnWriteArrayList<>();
    private volatile Instant now = Instant.parse("2026-11-23T09:00:00Z");
    private final TenantDesk desk =
            new TenantDesk(() -> now, alarms, leg -> Optional.ofNullable(phones.get(leg.endpoint())), told::add);

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
    void whosePhoneRegistersAgainIsNotAwayAnyMore() {
        // Given
        phones.remove("102");
        var caller = joins("one");
        var offer = offered(caller, TestPlans.ANNA);
        caller.notAnswered(offer.id(), Map.of(TestPlans.ANNA, Miss.UNREACHABLE));

        // When
        passes(Duration.ofSeconds(1));
        phones.put("101", Instant.EPOCH.plusSeconds(1));

        // Then: after a breath
        passes(Duration.ofSeconds(6));
        offered(caller, TestPlans.ANNA);
    }

    @Test
    void whatCannotBeToldOfAnAgentKeepsNobodyWaiting() {
        // Given
        var stumbling = new TenantDesk(() -> now, alarms, leg -> Optional.ofNullable(phones.get(leg.endpoint())), _ -> {
            throw new IllegalStateException("nobody listens");
        });
        var guest = new Guest(PLAN, "+79035550101", "Ivan", TestPlans.NUMBER, () -> {}, _ -> {}, null);

        // When
        var caller = stumbling.join(ticket("one", Duration.ofMinutes(2)), guest, Seat.Keeps.NOBODY);

        // Then
        offered(caller, TestPlans.ANNA);
    }

    /// It had the tenant's callers before, and another router has had them since.
    @Test
    void aDeskAtWhichNobodyWaitsGoesByWhatAnotherRouterTells() {
        // Given
        var before = joins("before");
        before.answered(offered(before, TestPlans.ANNA).id(), TestPlans.ANNA);
        before.talkEnded();
        before.close();

        // When
        desk.isToldOf(talking("theirs"));
        passes(Duration.ofMinutes(10));

        // Then
        var caller = joins("one");
        offered(caller, TestPlans.BORIS);
    }

    @Test
    void theEndOfATalkIsBelievedWhenItsRouterTellsIt() {
        // Given
        phones.remove("102");
        talked("theirs");
        var caller = joins("one", Duration.ofMinutes(5));
        assertThat(caller.turn()).isInstanceOf(Queues.Turn.Wait.class);

        // When
        desk.isToldOf(state(AgentStatus.READY, null));

        // Then
        offered(caller, TestPlans.ANNA);
    }

    @Test
    void whoTalksAtAnotherRouterIsNotOfferedHere() {
        // Given
        var first = joins("one");
        var rings = offered(first, TestPlans.ANNA);
        var second = joins("two");
        second.answered(offered(second, TestPlans.BORIS).id(), TestPlans.BORIS);

        // When
        desk.isToldOf(talking("theirs"));
        first.notAnswered(rings.id(), Map.of(TestPlans.ANNA, Miss.BUSY));
        passes(Duration.ofSeconds(30));

        // Then
        assertThat(first.turn()).isInstanceOf(Queues.Turn.Wait.class);
        desk.isToldOf(state(AgentStatus.READY, null));
        offered(first, TestPlans.ANNA);
    }

    /// A router that drains lets go of talks; they go on in the node.
    @Test
    void aTalkThatGoesOnWithoutUsIsNotToldToHaveEnded() {
        // Given
        phones.remove("102");
        var talks = joins("one");
        talks.answered(offered(talks, TestPlans.ANNA).id(), TestPlans.ANNA);

        // When
        talks.handedOver();
        talks.close();

        // Then
        assertThat(told).last().extracting(AgentState::status).isEqualTo(AgentStatus.TALKING);
        assertThat(joins("two").turn()).isInstanceOf(Queues.Turn.Wait.class);
    }

    @Test
    void whatAnotherRouterTellsIsNotToldAgain() {
        phones.remove("101");
        desk.keepsUpWith(PLAN);
        told.clear();

        desk.isToldOf(talking("theirs"));
        desk.isToldOf(state(AgentStatus.READY, null));
        desk.isToldOf(state(AgentStatus.READY, null));

        assertThat(told).isEmpty();
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

    @Test
    void whoGoesOffWhileTheLastCallerWaitsSendsThemOn() {
        // Given
        phones.remove("102");
        var caller = joins("one");
        offered(caller, TestPlans.ANNA);
        asked("off", new CallCommand.SetDuty("boris", AgentTold.Duty.OFF, ""));

        // When
        assertThat(asked("anna-off", new CallCommand.SetDuty("anna", AgentTold.Duty.OFF, "")))
                .contains(Outcome.DONE);
        passes(Duration.ofSeconds(5));

        // Then
        caller.notAnswered(new OfferId("whatever"), Map.of());
        assertThat(caller.turn()).isEqualTo(new Queues.Turn.Leave(Exit.NOBODY_ON_DUTY));
    }

    @Test
    void whoIsReadyAtOnceNeitherRestsNorWrapsUp() {
        // Given
        phones.remove("102");
        var caller = joins("one");
        var offer = offered(caller, TestPlans.ANNA);
        caller.notAnswered(offer.id(), Map.of(TestPlans.ANNA, Miss.NO_ANSWER));
        assertThat(caller.turn()).isInstanceOf(Queues.Turn.Wait.class);

        // When
        asked("ready", new CallCommand.SetDuty("anna", AgentTold.Duty.ON, ""));

        // Then
        offered(caller, TestPlans.ANNA);
    }

    @Test
    void aDutyThatNobodyKnowsAndAStrangerAreRefused() {
        joins("one");

        assertThat(asked("1", new CallCommand.SetDuty("anna", AgentTold.Duty.UNKNOWN, "")))
                .contains(Outcome.REFUSED);
        assertThat(asked("2", new CallCommand.SetDuty("stranger", AgentTold.Duty.OFF, "")))
                .contains(Outcome.REFUSED);
    }

    @Test
    void theFirstWhoSendsACallerOnWinsAndTheSecondIsToldWhoThatWas() {
        // Given
        busy();
        var caller = joins("one");
        assertThat(caller.turn()).isInstanceOf(Queues.Turn.Wait.class);

        // When
        asked("first", redirect("one", CallCommand.Place.Kind.SCHEME, "night"));
        assertThat(asked("second", new CallCommand.CallBackLater("one"))).contains(Outcome.TOO_LATE);
        assertThat(asked("third", new CallCommand.HangUp("one"))).contains(Outcome.TOO_LATE);

        // Then
        assertThat(caller.turn()).isEqualTo(new Queues.Turn.Go(new Onward.Scheme(new SchemeId("night")), "user-first"));
        caller.goesOn();
        var instead = new DeskTold.Instead("user-first", "redirect");
        assertThat(answers())
                .containsExactly("second TOO_LATE " + instead, "third TOO_LATE " + instead, "first DONE null");
        assertThat(desk.picture().view().callers()).isEmpty();
    }

    @Test
    void aCommandThatIsHeardTwiceIsDoneOnce() {
        busy();
        var caller = joins("one");
        caller.turn();

        asked("first", redirect("one", CallCommand.Place.Kind.PERSON, "boris"));
        asked("first", redirect("one", CallCommand.Place.Kind.PERSON, "boris"));

        assertThat(caller.turn()).isInstanceOf(Queues.Turn.Go.class);
        assertThat(caller.turn()).isInstanceOf(Queues.Turn.Wait.class);
        assertThat(answers()).containsExactly("first DONE null");
    }

    @Test
    void whoIsAnsweredBeforeTheyCouldGoHasNotGone() {
        // Given
        var caller = joins("one");
        var offer = offered(caller, TestPlans.ANNA);

        // When
        asked("first", redirect("one", CallCommand.Place.Kind.SCHEME, "night"));
        caller.answered(offer.id(), TestPlans.ANNA);

        // Then
        assertThat(answers()).containsExactly("first TOO_LATE null");
        assertThat(asked("late", new CallCommand.ToFront("one"))).contains(Outcome.TOO_LATE);
        assertThat(asked("hang-up", new CallCommand.HangUp("one"))).contains(Outcome.TOO_LATE);
    }

    @Test
    void whomNobodyAnsweredElsewhereWaitsAtTheirPlaceAndMayBeSentAgain() {
        // Given
        busy();
        var caller = joins("one");
        passes(Duration.ofSeconds(3));
        var later = joins("two");
        asked("first", redirect("one", CallCommand.Place.Kind.PERSON, "boris"));
        assertThat(caller.turn()).isInstanceOf(Queues.Turn.Go.class);
        assertThat(waiting()).containsExactly("two");

        // When
        caller.comesBack();

        // Then
        assertThat(waiting()).containsExactly("one", "two");
        assertThat(asked("again", new CallCommand.ToFront("one"))).contains(Outcome.DONE);
        later.close();
    }

    @Test
    void whoeverIsRungElsewhereForACallerIsNotRungForAnother() {
        // Given
        phones.remove("101");
        var busy = joins("busy");
        var offer = offered(busy, TestPlans.BORIS);
        busy.answered(offer.id(), TestPlans.BORIS);
        phones.put("101", Instant.EPOCH);
        passes(Duration.ofSeconds(1));
        asked("break", new CallCommand.SetDuty("anna", AgentTold.Duty.BREAK, "lunch"));
        var caller = joins("one");
        caller.turn();

        // When: Anna has a break, and is rung by name
        asked("sent", redirect("one", CallCommand.Place.Kind.PERSON, "anna"));
        caller.turn();
        asked("back", new CallCommand.SetDuty("anna", AgentTold.Duty.ON, ""));
        var next = joins("next");

        // Then
        assertThat(next.turn()).isInstanceOf(Queues.Turn.Wait.class);
        heard("one", new CallFact.Answered("leg", "anna", "101"));
        caller.goesOn();
        assertThat(next.turn()).isInstanceOf(Queues.Turn.Wait.class);
        heard("one", new CallFact.TalkEnded("leg", 1_000, CallFact.Party.CALLER));
        offered(next, TestPlans.ANNA);
    }

    @Test
    void whatThePlanDoesNotKnowIsRefused() {
        busy();
        joins("one");

        for (var place : List.of(
                new CallCommand.Place(CallCommand.Place.Kind.PERSON, "stranger"),
                new CallCommand.Place(CallCommand.Place.Kind.PERSON, "${x}"),
                new CallCommand.Place(CallCommand.Place.Kind.QUEUE, "gone"),
                new CallCommand.Place(CallCommand.Place.Kind.SCHEME, "gone"),
                new CallCommand.Place(CallCommand.Place.Kind.PHONE, TestPlans.NUMBER),
                new CallCommand.Place(CallCommand.Place.Kind.PHONE, "+112"),
                new CallCommand.Place(CallCommand.Place.Kind.PHONE, "+78091234567"),
                new CallCommand.Place(CallCommand.Place.Kind.PHONE, "+499001234567"),
                new CallCommand.Place(CallCommand.Place.Kind.PHONE, "+7495${x}"),
                new CallCommand.Place(CallCommand.Place.Kind.PHONE, "+74951234567\n\nexit"),
                new CallCommand.Place(CallCommand.Place.Kind.UNKNOWN, "anna"))) {
            assertThat(asked(place.toString(), new CallCommand.Redirect("one", place)))
                    .as(place.toString())
                    .contains(Outcome.REFUSED);
        }
        assertThat(waiting()).containsExactly("one");
    }

    @Test
    void aCallerWithoutANumberCannotBeCalledBack() {
        busy();
        desk.join(
                ticket("hidden", Duration.ofMinutes(1)),
                new Guest(PLAN, null, null, TestPlans.NUMBER, () -> {}, _ -> {}, null),
                Seat.Keeps.NOBODY);

        assertThat(asked("1", new CallCommand.CallBackLater("hidden"))).contains(Outcome.REFUSED);
    }

    @Test
    void aCallerWhoIsNotHereIsForAnotherRouterToSay() {
        joins("one");

        assertThat(asked("1", new CallCommand.ToFront("elsewhere"))).isEmpty();
        assertThat(answers()).isEmpty();
    }

    @Test
    void whoWaitsIsHandedOverWhoTalksIsNotAndWhereItRingsNotBeforeItHasStopped() {
        // Given
        var talking = joins("talking");
        talking.answered(offered(talking, TestPlans.ANNA).id(), TestPlans.ANNA);
        var ringing = joins("ringing");
        var offer = offered(ringing, TestPlans.BORIS);
        joins("waiting");

        // When
        desk.handOver();

        // Then
        assertThat(handedOver).containsExactly("waiting");
        ringing.notAnswered(offer.id(), Map.of(TestPlans.BORIS, Miss.NO_ANSWER));
        assertThat(handedOver).containsExactly("waiting", "ringing");
    }

    @Test
    void howADeskWithManyCallersLooksIsToldInNoTime() {
        // Given: 500 wait, and 200 answer
        var members = IntStream.range(0, 200)
                .mapToObj(i -> new PlanQueue.Member(
                        new PersonId("agent-" + i),
                        1,
                        List.of(List.of(new PlanLeg.Account("a" + i, new PersonId("agent-" + i), 5)))))
                .toList();
        var plan = TestPlans.queue("avto", 2, RingStrategy.SEQUENTIAL, 0);
        var big = plan.queues().getFirst();
        var queue = new PlanQueue(big.id(), big.name(), big.strategy(), members, 5, 0, 30, 500, null, null);
        var many = TestPlans.withQueues(plan, List.of(queue));
        IntStream.range(0, 200).forEach(i -> phones.put("a" + i, Instant.EPOCH));
        desk.keepsUpWith(many);
        members.forEach(one -> asked(
                "break-" + one.person(), new CallCommand.SetDuty(one.person().value(), AgentTold.Duty.BREAK, "lunch")));
        for (int i = 0; i < 500; i++) {
            desk.join(
                    ticket("call-" + i, Duration.ofMinutes(10)),
                    new Guest(many, "+79035550101", "Ivan", TestPlans.NUMBER, () -> {}, _ -> {}, null),
                    Seat.Keeps.NOBODY);
        }

        // When
        var told = desk.picture().told("avto", "router-1", true);
        var written = RecordJson.write(told);

        // Then
        assertThat(told.callers()).hasSize(500);
        assertThat(told.agents()).hasSize(200);
        assertThat(written).as("fits into a record of Kafka's").hasSizeLessThan(1_000_000);
    }

    private Optional<Outcome> asked(String id, CallCommand.Task task) {
        return desk.asked(new CallCommand(id, "avto", now.plusSeconds(10), "user-" + id, task));
    }

    private static CallCommand.Redirect redirect(String call, CallCommand.Place.Kind kind, String id) {
        return new CallCommand.Redirect(call, new CallCommand.Place(kind, id));
    }

    /// Nobody is free, and nobody will be soon.
    private void busy() {
        desk.keepsUpWith(PLAN);
        asked("busy-anna", new CallCommand.SetDuty("anna", AgentTold.Duty.BREAK, "lunch"));
        asked("busy-boris", new CallCommand.SetDuty("boris", AgentTold.Duty.BREAK, "lunch"));
    }

    private List<String> answers() {
        return desk.picture().answers().stream()
                .filter(answer -> !answer.commandId().startsWith("busy-"))
                .map(answer -> answer.commandId() + " " + answer.outcome() + " " + answer.instead())
                .toList();
    }

    private List<String> waiting() {
        return desk.picture().view().callers().stream()
                .map(DeskView.Waiting::call)
                .toList();
    }

    private Ticket ticket(String call, Duration mostWait) {
        return new Ticket(call, new QueueId("sales"), now, 0, null, Map.of(), List.of(), mostWait, 0);
    }

    private Seat joins(String call) {
        return joins(call, Duration.ofMinutes(2));
    }

    private Seat joins(String call, Duration mostWait) {
        return desk.join(
                ticket(call, mostWait),
                new Guest(
                        PLAN,
                        "+79035550101",
                        "Ivan",
                        TestPlans.NUMBER,
                        () -> handedOver.add(call),
                        silenced::add,
                        null),
                Seat.Keeps.NOBODY);
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
        desk.was(talking(call), "Europe/Moscow");
    }

    private AgentState talking(String call) {
        return state(AgentStatus.TALKING, call);
    }

    private AgentState state(AgentStatus status, @Nullable String call) {
        var queue = call == null ? null : new QueueId("sales");
        return new AgentState(TestPlans.ANNA, Duty.ON, status, now, null, call, queue, Standing.FRESH);
    }

    private void heard(String call, CallFact fact) {
        desk.heard(new CallEvent(UUID.randomUUID().toString(), "avto", call, 1, now, 1, "router-1", false, fact));
    }
}
