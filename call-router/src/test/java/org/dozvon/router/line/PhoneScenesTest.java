package org.dozvon.router.line;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.dozvon.esl.HangupCause;
import org.dozvon.esl.command.Api;
import org.dozvon.esl.command.Destination;
import org.dozvon.records.desk.DeskTold;
import org.dozvon.records.event.CallEvent;
import org.dozvon.records.event.CallFact;
import org.dozvon.records.outgoing.OutgoingUsed;
import org.dozvon.router.RecordedFacts;
import org.dozvon.router.TestPlans;
import org.dozvon.router.node.PhonesByHand;
import org.dozvon.router.plan.PlanTable;
import org.dozvon.router.plan.PlanTables;
import org.dozvon.scheme.desk.Duty;
import org.dozvon.scheme.model.Outgoing;
import org.dozvon.scheme.model.RingStrategy;
import org.dozvon.simulator.PlacedCall;
import org.dozvon.simulator.SimulatorOptions;
import org.dozvon.simulator.SwitchSimulator;
import org.dozvon.simulator.dialplan.Action;
import org.dozvon.simulator.dialplan.Dialplan;
import org.dozvon.simulator.party.CallerScript;
import org.dozvon.simulator.party.PhoneScript;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/// What a tenant's own phones dial, on the event socket.
class PhoneScenesTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String OUTSIDE = "+79035550104";

    @TempDir
    Path recordings;

    @TempDir
    Path sounds;

    private final RecordedFacts facts = new RecordedFacts();
    private final PlanTable plans = PlanTables.of();
    private SwitchSimulator node;
    private RouterUnderTest first;
    private RouterUnderTest second;

    @BeforeEach
    void start() throws Exception {
        var folders = Map.of(
                "dozvon.router.recordings-directory", recordings.toString(),
                "dozvon.router.sounds-directory", sounds.toString());
        first = new RouterUnderTest("router-1", plans, facts, "dozvon-on-loopback", folders);
        second = new RouterUnderTest("router-2", plans, facts, "dozvon-on-loopback", folders);
        var toRouters = List.of(
                new Action("socket", "127.0.0.1:" + first.port() + " full"),
                new Action("socket", "127.0.0.1:" + second.port() + " full"),
                new Action("hangup", "NORMAL_TEMPORARY_FAILURE"));
        node = SwitchSimulator.start(SimulatorOptions.forTests()
                .dialplan(Dialplan.ofContexts(Map.of(
                        "external",
                        toRouters,
                        "internal",
                        toRouters,
                        "other",
                        List.of(new Action("socket", "127.0.0.1:" + second.port() + " full"))))));
        first.with("simulator", node.eslPort());
        second.with("simulator", node.eslPort());
        PlanTables.put(plans, TestPlans.queue("avto", 1, RingStrategy.SEQUENTIAL, 0));
        PlanTables.put(plans, TestPlans.queue("kafe", 1, RingStrategy.SEQUENTIAL, 0));
    }

    @AfterEach
    void stop() {
        node.close();
        first.close();
        second.close();
    }

    @Test
    void whoSaysThatTheyAreOffHearsItAndIsOfferedNobody() {
        // When
        var off = over(dials("101", "*12"));

        // Then
        assertThat(said(off)).containsExactly("duty-off");
        assertThat(off.awaitEnd(PATIENCE)).isEqualTo(HangupCause.NORMAL_CLEARING);
        assertThat(first.desks().duty("avto", TestPlans.ANNA)).contains(new Duty.Off());
        assertThat(first.desks().duty("avto", TestPlans.BORIS)).contains(new Duty.On());
        assertThat(facts.events()).isEmpty();
    }

    @Test
    void whatHoldsIsSaidAndEachCodeChangesIt() {
        assertThat(said(over(dials("101", "*10")))).containsExactly("duty-on");
        assertThat(said(over(dials("101", "*13")))).containsExactly("duty-break");
        assertThat(said(over(dials("101", "*10")))).containsExactly("duty-break");
        assertThat(said(over(dials("101", "*11")))).containsExactly("duty-on");
    }

    @Test
    void whoAnswersNoQueueIsToldSo() {
        assertThat(said(over(dials("103", "*11")))).containsExactly("duty-none");
        assertThat(said(over(dials("103", "*10")))).containsExactly("duty-none");
    }

    @Test
    void anotherCompanysPhoneOfTheSameNameChangesNothingHere() {
        // When
        over(node.place(phone("101", "*12", "kafe")));

        // Then
        assertThat(first.desks().duty("avto", TestPlans.ANNA)).contains(new Duty.On());
        assertThat(first.desks().duty("kafe", TestPlans.ANNA)).contains(new Duty.Off());
    }

    @Test
    void aCodeThatNobodyKnowsIsRefusedWithWords() {
        for (var code : List.of("*97", "#", "*8999999", "777")) {
            assertThat(said(over(dials("101", code)))).as(code).containsExactly("unknown");
        }
    }

    @Test
    void aPhoneOfNobodyHearsNothingAndIsHungUp() {
        for (var script : List.of(
                phone("999", "*11", "avto"), phone("101", "*11", "avto").with("domain_name", "kafe.sip.localhost"))) {
            assertThat(said(over(node.place(script)))).isEmpty();
        }
        assertThat(first.desks().duty("avto", TestPlans.ANNA)).contains(new Duty.On());
    }

    @Test
    void whatNoPhoneCanDialGetsNowhere() {
        for (var digits :
                List.of("${global_setvar(owned=1)}", "*11\n\napi global_setvar owned=1\n\n", "1".repeat(25))) {
            assertThat(said(over(node.place(phone("101", digits, "avto").dials("1")))))
                    .isEmpty();
        }
        assertThat(node.global("owned")).isEmpty();
    }

    @Test
    void theNodesOwnDialplanBringsAPhoneHereAsWell() {
        // When
        var call = node.place(CallerScript.from("101")
                .in("internal")
                .dials("*10")
                .with("dozvon_tenant", "avto")
                .with("dozvon_account", "101")
                .with("domain_name", "avto.sip.localhost"));

        // Then
        assertThat(said(over(call))).containsExactly("duty-on");
    }

    @Test
    void whenTheRouterDiesTheNextSaysItAgain() throws Exception {
        // Given words that are not over before the router dies
        var words = sounds.resolve("stock/ru/phone/duty-off.wav");
        Files.createDirectories(words.getParent());
        Tone.write(words, Duration.ofSeconds(10));
        var call = dials("101", "*12");
        Awaitility.await().atMost(PATIENCE).until(() -> !call.trail().heard().isEmpty());

        // When
        first.die();

        // Then
        Awaitility.await().atMost(PATIENCE).until(() -> said(call).size() > 1);
        assertThat(said(call)).containsOnly("duty-off");
        assertThat(second.desks().duty("avto", TestPlans.ANNA)).contains(new Duty.Off());
    }

    @Test
    void whoDialsAQueueStandsInItsLineAndIsAnswered() {
        // Given
        PlanTables.put(plans, TestPlans.dialled("avto", 2));
        rings("101", PhoneScript.answersAfter(Duration.ofMillis(100)).talksFor(Duration.ofMillis(500)));

        // When
        var call = over(dials("103", "600"));

        // Then
        Awaitility.await().atMost(PATIENCE).until(() -> story().contains("ended talked"));
        assertThat(story())
                .containsExactly(
                        "arrived", "in line", "rang 101", "answered 101", "talk ended by agent", "ended talked");
        assertThat(arrived().dialled()).isEqualTo("600");
        assertThat(arrived().callerName()).isEqualTo("Vera 103");
        assertThat(arrived().caller()).isNull();
        assertThat(arrived().direction()).isEqualTo(CallFact.Direction.INSIDE);
        assertThat(arrived().placedBy()).isEqualTo("vera");
        assertThat(call.awaitEnd(PATIENCE)).isEqualTo(HangupCause.NORMAL_CLEARING);
        assertThat(board().queues()).isNotEmpty().allMatch(queue -> queue.offered() == 0 && queue.answered() == 0);
        assertThat(board().agents()).isNotEmpty().allMatch(agent -> agent.answered() == 0);
    }

    @Test
    void whoDialsAQueueIsNotRungForThemselves() {
        // Given
        PlanTables.put(plans, TestPlans.dialled("avto", 2));
        rings("102", PhoneScript.answersAfter(Duration.ofMillis(100)).talksFor(Duration.ofMillis(500)));

        // When Anna, who would be the first to be rung
        over(dials("101", "600"));

        // Then
        Awaitility.await().atMost(PATIENCE).until(() -> story().contains("ended talked"));
        assertThat(story()).contains("rang 102").doesNotContain("rang 101");

        // Then she is free again
        Awaitility.await().atMost(PATIENCE).until(() -> first.held() == 0);
        rings("101", PhoneScript.answersAfter(Duration.ofMillis(100)).talksFor(Duration.ofMillis(500)));
        over(dials("103", "600"));
        Awaitility.await().atMost(PATIENCE).until(() -> story().contains("answered 101"));
    }

    @Test
    void whoDialsASchemeRunsIt() {
        // Given
        PlanTables.put(plans, TestPlans.dialled("avto", 2));

        // When
        var call = dials("103", "700");

        // Then
        Awaitility.await().atMost(PATIENCE).until(() -> story().contains("in later"));
        node.hangUp(call.uuid());
        Awaitility.await().atMost(PATIENCE).until(() -> story().getLast().startsWith("ended"));
    }

    @Test
    void theNextRouterGoesOnInTheLineThatWasDialled() {
        // Given
        PlanTables.put(plans, TestPlans.dialled("avto", 2));
        rings("101", PhoneScript.answersAfter(Duration.ofMinutes(5)));
        var call = dials("103", "600");
        Awaitility.await().atMost(PATIENCE).until(() -> story().contains("rang 101"));

        // When
        first.die();

        // Then
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> story().stream().anyMatch(word -> word.startsWith("taken over")));
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> story().getLast().equals("in line") || story().contains("rang 102"));
        node.hangUp(call.uuid());
        Awaitility.await().atMost(PATIENCE).until(() -> story().getLast().startsWith("ended"));
    }

    @Test
    void whomAColleagueSendsOnIsWhereTheySentThemInACallOfItsOwn() {
        // Given
        PlanTables.put(plans, TestPlans.dialled("avto", 2));
        rings("101", sendsTo("700"));

        // When
        var call = dials("103", "600");

        // Then
        Awaitility.await().atMost(PATIENCE).until(() -> story().contains("in later"));
        Awaitility.await().atMost(PATIENCE).until(() -> story().contains("ended talked"));
        assertThat(arrivals()).extracting(CallFact.Arrived::dialled).containsExactly("600", "700");
        assertThat(story()).containsOnlyOnce("in line").noneMatch(word -> word.startsWith("taken over"));
        node.hangUp(call.uuid());
        over(call);
    }

    /// By a phone that has picked up and hears first what it is about: for the caller it rings.
    @Test
    void whoIsSentOnBeforeAnybodyAnswersHasNotTalked() {
        // Given
        PlanTables.put(plans, TestPlans.dialled("avto", 2));
        rings("101", PhoneScript.silent());
        var call = dials("103", "600");
        Awaitility.await().atMost(PATIENCE).until(() -> story().contains("rang 101"));

        // When
        first.asks(new Api.UuidTransfer(call.uuid(), new Destination.Extension("700", "internal")));

        // Then
        Awaitility.await().atMost(PATIENCE).until(() -> story().contains("ended caller-hung-up"));
        assertThat(story()).doesNotContain("ended talked");
        node.hangUp(call.uuid());
        over(call);
    }

    @Test
    void whomAColleagueSendsOutsideCallsOutThemselves() {
        // Given
        PlanTables.put(plans, TestPlans.dialled("avto", 2));
        rings("101", sendsTo("89035550104"));
        outside(PhoneScript.answersAfter(Duration.ofMillis(100)).talksFor(Duration.ofMillis(300)));

        // When
        over(dials("103", "600"));

        // Then
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> story().stream().filter("ended talked"::equals).count() == 2);
        var out = arrivals().getLast();
        assertThat(out.isOutgoing()).isTrue();
        assertThat(out.dialled()).isEqualTo(OUTSIDE);
        assertThat(out.placedBy()).isEqualTo("vera");
        assertThat(facts.events().stream().map(CallEvent::callId).distinct()).hasSize(2);
    }

    private static PhoneScript sendsTo(String digits) {
        return PhoneScript.answersAfter(Duration.ofMillis(100)).transfersTo(digits, Duration.ofMillis(400));
    }

    @Test
    void anotherCompanysInsideNumberIsUnknownHere() {
        // Given
        PlanTables.put(plans, TestPlans.dialled("kafe", 2));

        // Then
        assertThat(said(over(dials("101", "600")))).containsExactly("unknown");
    }

    /// As whoever begins to watch now sees it.
    private DeskTold board() {
        var board = new CompletableFuture<DeskTold>();
        first.desks().shows(board::complete);
        first.desks().watched("avto", Instant.now().plus(PATIENCE));
        return board.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
    }

    private void rings(String account, PhoneScript script) {
        node.phones().put(account + "@avto.sip.localhost", script);
        node.register(account, "avto.sip.localhost", Duration.ofHours(1));
    }

    private List<String> story() {
        return facts.story();
    }

    private CallFact.Arrived arrived() {
        return arrivals().getFirst();
    }

    private List<CallFact.Arrived> arrivals() {
        return facts.events().stream()
                .map(CallEvent::fact)
                .filter(CallFact.Arrived.class::isInstance)
                .map(CallFact.Arrived.class::cast)
                .toList();
    }

    @Test
    void whoCallsOutTalksAndItStandsInTheBooks() {
        // Given
        outside(PhoneScript.answersAfter(Duration.ofMillis(200)));

        // When
        var call = node.place(phone("101", "89035550104", "avto")
                .whenTalking(Duration.ofMillis(700))
                .hangUp());
        over(call);
        facts.await(CallFact.Ended.class);

        // Then
        var arrived = facts.await(CallFact.Arrived.class);
        assertThat(arrived.isOutgoing()).isTrue();
        assertThat(arrived.placedBy()).isEqualTo("anna");
        assertThat(arrived.dialled()).isEqualTo(OUTSIDE);
        assertThat(arrived.caller()).isEqualTo(TestPlans.NUMBER);
        assertThat(facts.story())
                .containsExactly(
                        "arrived", "rang " + OUTSIDE, "answered " + OUTSIDE, "talk ended by caller", "ended talked");
        assertThat(facts.await(CallFact.TalkEnded.class).talkMillis()).isPositive();
    }

    @Test
    void whoCallsOutIsOfferedNobodyMeanwhile() {
        // Given
        outside(PhoneScript.answersAfter(Duration.ofMillis(100)));
        node.phones().put("101@avto.sip.localhost", PhoneScript.answersAfter(Duration.ofMillis(100)));
        node.register("101", "avto.sip.localhost", Duration.ofHours(1));
        node.phones().put("102@avto.sip.localhost", PhoneScript.answersAfter(Duration.ofMillis(100)));
        node.register("102", "avto.sip.localhost", Duration.ofHours(1));
        var out = node.place(phone("101", "89035550104", "avto"));
        facts.await(CallFact.Answered.class);

        // When
        var caller = node.place(CallerScript.from("79035550199")
                .dials(TestPlans.NUMBER.substring(1))
                .with("dozvon_tenant", "avto")
                .whenTalking(Duration.ofMillis(200))
                .hangUp());
        over(caller);
        facts.await(
                event -> event.fact() instanceof CallFact.Rang rang
                        && rang.endpoint().equals("102"),
                "Boris rings");

        // Then
        assertThat(facts.story()).doesNotContain("rang 101");
        node.hangUp(out.uuid());
        over(out);
    }

    @Test
    void nobodyAnswersOutsideOrTheyAreBusy() {
        outside(PhoneScript.busy());
        assertThat(node.place(phone("101", "89035550104", "avto")).awaitEnd(PATIENCE))
                .isEqualTo(HangupCause.USER_BUSY);
        facts.await(
                event -> event.fact() instanceof CallFact.Ended ended
                        && ended.reason().equals("busy"),
                "busy");
    }

    @Test
    void whatIsNotAllowedIsRefusedWithWordsAndToldInTheBooks() {
        // When
        var call = over(dials("101", "+870773111632"));

        // Then
        assertThat(said(call)).containsExactly("not-allowed");
        assertThat(facts.await(CallFact.Ended.class).reason()).isEqualTo("not-allowed");
        assertThat(facts.story()).containsExactly("arrived", "ended not-allowed");
    }

    @Test
    void aCompanyThatHasNoLineLeftIsToldSoAndHelpIsCalledAllTheSame() {
        // Given
        put(new Outgoing(null, Map.of(), List.of(), List.of(), List.of(), 0, 0));
        node.phones()
                .put("112", PhoneScript.answersAfter(Duration.ofMillis(100)).talksFor(Duration.ofMillis(300)));

        // When
        var refused = over(dials("101", "89035550104"));
        var helped = over(dials("101", "112"));

        // Then
        assertThat(said(refused)).containsExactly("lines-busy");
        assertThat(helped.trail().has("talking")).isTrue();
    }

    @Test
    void aCallEndsWhenTheMinutesOfTheDayDo() {
        // Given
        put(new Outgoing(null, Map.of(), List.of(), List.of(), List.of(), 2, 1));
        first.ledger().hears(new OutgoingUsed("avto", "router-9", today(), 58, 0, 0, RouterUnderTest.day()));
        outside(PhoneScript.answersAfter(Duration.ofMillis(100)));

        // When
        var first = over(dials("101", "89035550104"));
        var second = over(dials("101", "89035550104"));

        // Then
        assertThat(first.trail().has("talking")).isTrue();
        assertThat(node.phones().trail(OUTSIDE).orElseThrow().state()).isEqualTo("ended");
        assertThat(said(second)).containsExactly("minutes-used");
    }

    @Test
    void aTalkOutsideOutlivesItsRouterAndIsWrittenOnce() {
        // Given
        outside(PhoneScript.answersAfter(Duration.ofMillis(100)));
        var call = dials("101", "89035550104");
        var answered = facts.await(CallFact.Answered.class);

        // When
        first.die();
        node.hangUp(answered.leg());
        over(call);
        facts.await(CallFact.Ended.class);

        // Then
        assertThat(facts.story())
                .containsSubsequence("taken over at phone/dials", "talk ended by agent", "ended talked")
                .containsOnlyOnce("rang " + OUTSIDE);
    }

    /// A router that lets go of its calls is gone long before such a talk is.
    @Test
    void aTalkOutsideThatOutlivesADrainingRouterIsCountedAllTheWhile() {
        // Given
        put(new Outgoing(null, Map.of(), List.of(), List.of(), List.of(), 1, 300));
        outside(PhoneScript.answersAfter(Duration.ofMillis(100)));
        first.ledger().tells(second.ledger()::hears);
        var call = dials("101", "89035550104");
        var answered = facts.await(CallFact.Answered.class);

        // When
        first.drain();

        // Then
        assertThat(said(over(dials("103", "89035550105")))).containsExactly("lines-busy");
        assertThat(call.trail().state()).isEqualTo("talking");
        node.hangUp(answered.leg());
        over(call);
        facts.await(
                event -> event.fact() instanceof CallFact.Ended ended
                        && ended.reason().equals("talked"),
                "the end of the talk");
        assertThat(over(dials("103", "89035550105")).trail().heard()).noneMatch(sound -> sound.contains("lines-busy"));
    }

    /// Else whoever talks outside would be counted by nobody, and talk for as long as they like.
    @Test
    void whomAPhoneCallsOutsideIsJoinedWithNobodyElse() {
        // Given
        put(new Outgoing(null, Map.of(), List.of(), List.of(), List.of(), 1, 300));
        outside(PhoneScript.answersAfter(Duration.ofMillis(100)));
        node.phones().put("102@avto.sip.localhost", PhoneScript.answersAfter(Duration.ofMillis(100)));
        node.register("102", "avto.sip.localhost", Duration.ofHours(1));

        // When
        var call = node.place(phone("101", "89035550104", "avto")
                .whenTalking(Duration.ofMillis(100))
                .consult("user/102@avto.sip.localhost", Duration.ofMillis(100)));
        awaitState("102@avto.sip.localhost", "ended");

        // Then
        assertThat(node.phones().trail(OUTSIDE).orElseThrow().state()).isEqualTo("talking");
        assertThat(call.trail().state()).isEqualTo("talking");
        assertThat(said(over(dials("103", "89035550104")))).containsExactly("lines-busy");
        node.hangUp(call.uuid());
        over(call);
    }

    /// However the node came to it.
    @Test
    void whoTalksOutsideCountsUntilTheyAreGoneWhereverThePhoneIs() {
        // Given
        put(new Outgoing(null, Map.of(), List.of(), List.of(), List.of(), 1, 300));
        outside(PhoneScript.answersAfter(Duration.ofMillis(100)));
        var call = dials("101", "89035550104");
        var answered = facts.await(CallFact.Answered.class);

        // When
        first.asks(new Api.Other("uuid_park", answered.leg()));
        awaitUnbridged(call);

        // Then
        assertThat(said(over(dials("103", "89035550104")))).containsExactly("lines-busy");
        assertThat(facts.story()).doesNotContain("ended talked");
        node.hangUp(answered.leg());
        over(call);
        facts.await(
                event -> event.fact() instanceof CallFact.Ended ended
                        && ended.reason().equals("talked"),
                "the end of the talk");
        assertThat(over(dials("103", "89035550105")).trail().heard()).noneMatch(sound -> sound.contains("lines-busy"));
    }

    @Test
    void whoClicksIsRungAtTheNodeWhereTheirPhoneIs() throws Exception {
        try (var other = SwitchSimulator.start(SimulatorOptions.forTests())) {
            // Given
            first.with(Map.of("simulator", node.eslPort(), "other", other.eslPort()));
            other.phones().put("101@avto.sip.localhost", PhoneScript.answersAfter(Duration.ofMillis(100)));
            other.register("101", "avto.sip.localhost", Duration.ofHours(1));
            PhonesByHand.told(first.phones(), "avto", "101", "other", "sip:101@192.0.2.7:5060");
            var plan = plans.newest("avto").orElseThrow().plan();

            // When
            first.testCalls().placeCall(plan, List.of(plan.accounts().get("101")), OUTSIDE);

            // Then
            Awaitility.await()
                    .atMost(PATIENCE)
                    .until(() -> other.phones().trail("101@avto.sip.localhost").isPresent());
            assertThat(node.phones().trail("101@avto.sip.localhost")).isEmpty();
        }
    }

    /// A call that was fetched rings no more: the next one is found behind it.
    @Test
    void whileAFetchedCallIsTalkedTheNextThatRingsIsFetched() {
        // Given
        rings("101");
        var caller = customer();
        facts.await(CallFact.Rang.class);
        var colleague = dials("103", "*8101");
        awaitTalk(caller, colleague);
        var first = facts.events().getFirst().callId();
        var next = customer("79035550198");
        facts.await(
                event ->
                        event.fact() instanceof CallFact.Rang && !event.callId().equals(first),
                "the next caller rings");

        // When
        var second = dials("102", "**");

        // Then
        awaitTalk(next, second);
        for (var call : List.of(caller, next)) {
            node.hangUp(call.uuid());
            over(call);
        }
    }

    @Test
    void whatRingsAtAColleagueIsFetchedByTheirExtension() {
        // Given
        rings("101");
        var caller = customer();
        facts.await(CallFact.Rang.class);

        // When
        var colleague = dials("103", "*8101");
        answered();

        // Then
        awaitTalk(caller, colleague);
        node.hangUp(colleague.uuid());
        over(caller);
        facts.await(CallFact.Ended.class);
        assertThat(facts.story())
                .containsExactlyInAnyOrder(
                        "arrived",
                        "in wait",
                        "rang 101",
                        "answered 103",
                        "leg answered-elsewhere",
                        "talk ended by agent",
                        "ended talked")
                .endsWith("talk ended by agent", "ended talked");
        assertThat(facts.await(CallFact.Answered.class).person()).isEqualTo("vera");
        assertThat(colleague.trail().heard()).isEmpty();
    }

    @Test
    void whatRingsAtAnybodyOfOnesGroupIsFetchedAndTheDeskKnows() {
        // Given
        rings("101");
        var caller = customer();
        facts.await(CallFact.Rang.class);

        // When
        var colleague = dials("102", "**");
        answered();

        // Then
        awaitTalk(caller, colleague);
        assertThat(facts.await(CallFact.Answered.class).person()).isEqualTo("boris");
        node.hangUp(caller.uuid());
        over(caller);
        over(colleague);
        facts.await(CallFact.Ended.class);
        assertThat(facts.story()).contains("talk ended by caller").endsWith("ended talked");
    }

    @Test
    void whoIsOfNoGroupFetchesNobodysCallByTheGroup() {
        // Given
        rings("101");
        var caller = customer();
        facts.await(CallFact.Rang.class);

        // Then
        assertThat(said(over(dials("103", "**")))).containsExactly("nobody-rings");
        assertThat(facts.story()).doesNotContain("answered 103");
        node.hangUp(caller.uuid());
        over(caller);
    }

    @Test
    void anotherCompanysCallsCannotBeFetched() {
        // Given
        rings("101");
        var caller = customer();
        facts.await(CallFact.Rang.class);

        // Then
        for (var code : List.of("*8101", "**", "*8")) {
            assertThat(said(over(node.place(phone("102", code, "kafe")))))
                    .as(code)
                    .containsExactly("nobody-rings");
        }
        assertThat(facts.story()).doesNotContain("answered 102");
        node.hangUp(caller.uuid());
        over(caller);
    }

    @Test
    void whatRingsAtNobodyIsNotFetchedAndAnExtensionOfNobodyIsNoCode() {
        assertThat(said(over(dials("102", "*8101")))).containsExactly("nobody-rings");
        assertThat(said(over(dials("102", "*8999")))).containsExactly("unknown");
    }

    /// The phone came to another router than the caller: that one is told by the others.
    @Test
    void aCallOfAnotherRouterIsFetchedAsWell() {
        // Given
        rings("101");
        var caller = customer();
        facts.await(CallFact.Rang.class);
        second.asks(first);

        // When
        var colleague = node.place(phone("103", "*8101", "avto").in("other"));
        answered();

        // Then
        awaitTalk(caller, colleague);
        assertThat(facts.await(CallFact.Answered.class).person()).isEqualTo("vera");
        node.hangUp(caller.uuid());
        over(caller);
    }

    @Test
    void aFetchedTalkOutlivesTheRouterOfTheCaller() {
        // Given
        rings("101");
        var caller = customer();
        facts.await(CallFact.Rang.class);
        var colleague = dials("103", "*8101");
        awaitTalk(caller, colleague);

        // When
        first.die();
        node.hangUp(colleague.uuid());
        over(caller);
        facts.await(CallFact.Ended.class);

        // Then
        assertThat(facts.story()).containsSubsequence("talk ended by agent", "ended talked");
    }

    private void rings(String account) {
        node.phones().put(account + "@avto.sip.localhost", PhoneScript.silent());
        node.register(account, "avto.sip.localhost", Duration.ofHours(1));
        PlanTables.put(plans, TestPlans.patientQueue("avto", 2));
    }

    private PlacedCall customer() {
        return customer("79035550199");
    }

    private PlacedCall customer(String number) {
        return node.place(
                CallerScript.from(number).dials(TestPlans.NUMBER.substring(1)).with("dozvon_tenant", "avto"));
    }

    private void answered() {
        facts.await(CallFact.Answered.class);
    }

    private static void awaitTalk(PlacedCall caller, PlacedCall colleague) {
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> caller.trail().state().equals("talking")
                        && colleague.trail().state().equals("talking"));
    }

    private void awaitState(String phone, String state) {
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> node.phones()
                        .trail(phone)
                        .filter(trail -> trail.state().equals(state))
                        .isPresent());
    }

    private static void awaitUnbridged(PlacedCall call) {
        Awaitility.await().atMost(PATIENCE).until(() -> call.trail().has("talk-end"));
    }

    private static LocalDate today() {
        return LocalDate.ofInstant(RouterUnderTest.day(), ZoneId.of("Europe/Moscow"));
    }

    private void put(Outgoing rules) {
        PlanTables.put(plans, TestPlans.outgoing(TestPlans.queue("avto", 2, RingStrategy.SEQUENTIAL, 0), rules));
    }

    private void outside(PhoneScript script) {
        node.phones().put(OUTSIDE, script);
    }

    private PlacedCall dials(String account, String digits) {
        return node.place(phone(account, digits, "avto"));
    }

    private static CallerScript phone(String account, String digits, String tenant) {
        return CallerScript.from(account)
                .in("internal")
                .dials(digits.matches("[A-Za-z0-9+*#_.-]{1,64}") ? digits : "1")
                .with("dozvon_tenant", tenant)
                .with("dozvon_account", account)
                .with("dozvon_phone", digits);
    }

    private static PlacedCall over(PlacedCall call) {
        call.awaitEnd(PATIENCE);
        return call;
    }

    private static List<String> said(PlacedCall call) {
        return call.trail().heard().stream()
                .filter(sound -> sound.contains("/phone/"))
                .map(sound -> sound.replaceAll(".*/phone/|\\.wav.*", ""))
                .toList();
    }
}
