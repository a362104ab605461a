package org.dozvon.router.line;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.core.ConditionFactory;
import org.dozvon.records.command.CallCommand;
import org.dozvon.records.command.CallCommand.InTalk;
import org.dozvon.records.command.CallCommand.InTalk.Deed;
import org.dozvon.records.command.CallCommand.Place;
import org.dozvon.records.desk.DeskTold.Outcome;
import org.dozvon.records.event.CallFact;
import org.dozvon.records.talk.TalkTold;
import org.dozvon.router.RecordedFacts;
import org.dozvon.router.TestPlans;
import org.dozvon.router.plan.PlanTable;
import org.dozvon.router.plan.PlanTables;
import org.dozvon.scheme.plan.PlanStep;
import org.dozvon.simulator.PlacedCall;
import org.dozvon.simulator.SimulatorOptions;
import org.dozvon.simulator.SwitchSimulator;
import org.dozvon.simulator.dialplan.Action;
import org.dozvon.simulator.dialplan.Dialplan;
import org.dozvon.simulator.party.CallerScript;
import org.dozvon.simulator.party.PhoneScript;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/// What somebody who talks with a caller does from their call card, at two routers of which one may die.
class CallCardScenesTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration SOON = Duration.ofMillis(100);
    private static final Duration TALK = Duration.ofMillis(600);
    private static final Duration LONG = Duration.ofMinutes(10);
    private static final String DOMAIN = "avto.sip.localhost";
    private static final String CALLER = "79035550101";

    @TempDir
    Path recordings;

    private final RecordedFacts facts = new RecordedFacts();
    private final PlanTable plans = PlanTables.of();
    private final Map<String, TalkTold> told = new ConcurrentHashMap<>();
    private final List<TalkTold.Stage> stages = new CopyOnWriteArrayList<>();
    private SwitchSimulator node;
    private RouterUnderTest router;
    private RouterUnderTest second;

    @BeforeEach
    void start() throws Exception {
        router = new RouterUnderTest("router-1", plans, facts, "dozvon-on-loopback", recordings);
        second = new RouterUnderTest("router-2", plans, facts, "dozvon-on-loopback", recordings);
        router.cards().tells(this::tells);
        second.cards().tells(this::tells);
        var one = new Action("socket", "127.0.0.1:" + router.port() + " full");
        var other = new Action("socket", "127.0.0.1:" + second.port() + " full");
        var end = new Action("hangup", "NORMAL_CLEARING");
        node = SwitchSimulator.start(SimulatorOptions.forTests()
                .dialplan(Dialplan.ofContexts(Map.of(
                        "external", List.of(one, other, end),
                        "internal", List.of(one, other, end),
                        "transferred", List.of(one, other, other, end)))));
        router.with("simulator", node.eslPort());
        second.with("simulator", node.eslPort());
        PlanTables.put(
                plans,
                TestPlans.office(
                        "avto",
                        1,
                        TestPlans.ring("reception", List.of(List.of(TestPlans.anna(5))), 1),
                        TestPlans.voicemail("message")));
        phone("101", answers().talksFor(LONG));
    }

    @AfterEach
    void stop() {
        node.close();
        router.close();
        second.close();
    }

    @Test
    void theCardSaysWithWhomSomebodyTalksUntilTheyDoNot() {
        var caller = talks();

        assertThat(talk("anna")).satisfies(talk -> {
            assertThat(talk.number()).isEqualTo("+" + CALLER);
            assertThat(talk.channel()).isEqualTo(caller.uuid());
            assertThat(talk.queue()).isNull();
            assertThat(talk.stage()).isEqualTo(TalkTold.Stage.TALKING);
        });
        node.hangUp(caller.uuid());
        soon().until(() -> told.get("anna").talk() == null);
    }

    @Test
    void aTalkOfAQueueNamesTheQueue() {
        PlanTables.put(
                plans,
                TestPlans.office(
                        "avto",
                        2,
                        new PlanStep.Queue(
                                TestPlans.id("wait"), 0, null, 60, "", List.of(), 1, 1, 1, 1, Map.of(), null),
                        TestPlans.voicemail("message")));

        var _ = talks();

        assertThat(talk("anna").queue()).isEqualTo("sales");
    }

    @Test
    void whoIsHeldHearsMusicAndIsBackWhenTheAgentWantsIt() {
        // Given
        var caller = talks();

        // When
        asks("anna", Deed.HOLD, null);
        soon().until(() -> talk("anna").stage() == TalkTold.Stage.HELD);

        // Then
        assertThat(caller.trail().heard()).anyMatch(sound -> sound.contains("moh"));
        var sound = caller.trail().heard().getLast();
        asks("anna", Deed.RESUME, null);
        soon().until(() -> talk("anna").stage() == TalkTold.Stage.TALKING);
        assertThat(caller.trail().steps())
                .anyMatch(
                        step -> step.what().equals("heard-end") && step.detail().equals(sound));
        assertThat(caller.trail().endedAt()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "PERSON, boris, person boris",
        "INSIDE, 102, person boris",
        "QUEUE, service, queue service",
        "PHONE, +74951234567, phone +74951234567"
    })
    void whoIsSentOnTalksThereAndEachHasTheirOwnTalk(Place.Kind kind, String id, String where) {
        // Given
        phone("102", answers().talksFor(TALK));
        node.phones().put("74951234567", answers().talksFor(TALK));
        node.phones().put("+74951234567", answers().talksFor(TALK));
        var caller = talks();

        // When
        asks("anna", Deed.SEND, new Place(kind, id));
        ends(caller);

        // Then
        assertThat(facts.storyOf(caller.uuid()))
                .containsSubsequence(
                        "answered 101",
                        "talk ended by agent",
                        "transferred to " + where + " by anna at 101",
                        "talk ended by agent",
                        "ended talked");
        assertThat(facts.of(caller.uuid(), CallFact.TalkEnded.class))
                .hasSize(2)
                .extracting(CallFact.TalkEnded::leg)
                .doesNotHaveDuplicates();
        assertThat(told.get("anna").talk()).isNull();
        assertThat(answer("anna").outcome()).isEqualTo(Outcome.DONE);
    }

    @Test
    void whoIsSentToASchemeBeginsItThere() {
        var caller = talks();

        asks("anna", Deed.SEND, new Place(Place.Kind.SCHEME, "night"));

        soon().until(() -> facts.storyOf(caller.uuid()).contains("in later"));
    }

    @Test
    void whoIsSentOnFromHoldHearsNoMusicBesides() {
        // Given
        phone("102", answers().talksFor(TALK));
        var caller = talks();
        asks("anna", Deed.HOLD, null);
        soon().until(() -> talk("anna").stage() == TalkTold.Stage.HELD);
        var sound = caller.trail().heard().getLast();

        // When
        asks("anna", Deed.SEND, new Place(Place.Kind.PERSON, "boris"));
        ends(caller);

        // Then
        assertThat(caller.trail().steps())
                .anyMatch(
                        step -> step.what().equals("heard-end") && step.detail().equals(sound));
        assertThat(facts.storyOf(caller.uuid())).contains("answered 102");
    }

    @Test
    void whoIsParkedIsFetchedWhereTheCardSays() {
        // Given
        var caller = talks();

        // When
        asks("anna", Deed.PARK, null);
        soon().until(() -> facts.storyOf(caller.uuid()).contains("transferred to orbit 71 by anna at 101"));

        // Then
        soon().until(() -> told.get("anna").answer() != null);
        assertThat(answer("anna").where()).isEqualTo("71");
        var fetches = node.place(CallerScript.from("102")
                .in("internal")
                .dials("*71")
                .with("dozvon_tenant", "avto")
                .with("dozvon_account", "102")
                .with("dozvon_phone", "*71"));
        soon().until(() -> facts.storyOf(caller.uuid()).contains("answered 102"));
        soon().until(() -> talk("boris").number().equals("+" + CALLER));
        node.hangUp(fetches.uuid());
        ends(caller);
    }

    @Test
    void twoWhoAreParkedStandAtTwoOrbits() {
        // Given
        phone("102", answers().talksFor(LONG));
        var first = talks();
        asks("anna", Deed.PARK, null);
        soon().until(() -> facts.storyOf(first.uuid()).contains("transferred to orbit 71 by anna at 101"));

        // When
        var next = talks();
        asks("anna", Deed.PARK, null);

        // Then
        soon().until(() -> facts.storyOf(next.uuid()).contains("transferred to orbit 72 by anna at 101"));
    }

    @ParameterizedTest
    @CsvSource({"PERSON, nobody", "QUEUE, nobody", "INSIDE, 999", "PHONE, +4930123456", "PHONE, +4412", "PERSON, 'x y'"
    })
    void whereNobodyCanBeSentTheTalkGoesOn(Place.Kind kind, String id) {
        // Given
        var caller = talks();

        // When
        asks("anna", Deed.SEND, new Place(kind, id));

        // Then
        soon().until(() -> told.get("anna").answer() != null);
        assertThat(answer("anna").outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(talk("anna")).isNotNull();
        assertThat(facts.storyOf(caller.uuid())).endsWith("answered 101");
    }

    @Test
    void whoDoesNotTalkInTheCallCanDoNothingWithIt() {
        // Given
        var caller = talks();

        // When
        var call = talk("anna").callId();
        asks("avto", "boris", call, Deed.PARK, null);
        asks("kafe", "anna", call, Deed.PARK, null);
        soon().until(() -> told.containsKey("boris") && told.containsKey("kafe/anna"));

        // Then
        assertThat(answer("boris").outcome()).isEqualTo(Outcome.TOO_LATE);
        assertThat(facts.storyOf(caller.uuid())).endsWith("answered 101");
        assertThat(told.get("anna").answer()).isNull();
    }

    @Test
    void ofTwoThingsTheFirstIsDone() {
        // Given
        phone("102", answers().talksFor(LONG));
        var caller = talks();
        var call = talk("anna").callId();

        // When
        asks("anna", Deed.SEND, new Place(Place.Kind.PERSON, "boris"));
        asks("avto", "anna", call, Deed.PARK, null);

        // Then
        soon().until(() -> told.get("anna").answer() != null && answer("anna").deed() == Deed.PARK);
        assertThat(answer("anna").outcome()).isEqualTo(Outcome.TOO_LATE);
        soon().until(() -> facts.storyOf(caller.uuid()).contains("answered 102"));
    }

    @Test
    void whoseRouterDiedInTheTalkIsHeldAndSentOnByTheNextOne() {
        // Given
        phone("102", answers().talksFor(TALK));
        var caller = talks();
        asks("anna", Deed.HOLD, null);
        soon().until(() -> talk("anna").stage() == TalkTold.Stage.HELD);
        var known = told.get("anna");

        // When
        router.die();
        second.cards().told(known);
        var task = new InTalk(
                Objects.requireNonNull(known.talk()).callId(),
                "anna",
                Deed.SEND,
                new Place(Place.Kind.PERSON, "boris"));
        second.deeds().askedAsOwner(command("avto", task), task);
        ends(caller);

        // Then
        assertThat(facts.storyOf(caller.uuid()))
                .containsSubsequence(
                        "talk ended by agent",
                        "transferred to person boris by anna at 101",
                        "answered 102",
                        "talk ended by agent",
                        "ended talked");
        assertThat(told.get("anna").talk()).isNull();
    }

    @Test
    void whatIsDoneIsNotDoneAgainByTheOwner() {
        // Given the owner hears of everything, too, a moment later
        var _ = talks();
        var call = talk("anna").callId();

        // When
        isAskedOfBoth(new InTalk(call, "anna", Deed.HOLD, null));
        soon().until(() -> talk("anna").stage() == TalkTold.Stage.HELD);
        isAskedOfBoth(new InTalk(call, "anna", Deed.RESUME, null));
        soon().until(() -> talk("anna").stage() == TalkTold.Stage.TALKING);
        isAskedOfBoth(new InTalk(call, "boris", Deed.HOLD, null));
        soon().until(() -> told.containsKey("boris"));

        // Then
        assertThat(stages.stream().filter(TalkTold.Stage.HELD::equals)).hasSize(1);
        assertThat(talk("anna").stage()).isEqualTo(TalkTold.Stage.TALKING);
    }

    @Test
    void whoeverAnswersWhileACallerIsHeldCanBringTheHeldOneBack() {
        // Given
        var held = talks();
        asks("anna", Deed.HOLD, null);
        soon().until(() -> talk("anna").stage() == TalkTold.Stage.HELD);

        // When
        var other = node.place(CallerScript.from("79035550102")
                .dials(TestPlans.NUMBER.substring(1))
                .with("dozvon_tenant", "avto"));
        soon().until(() -> facts.storyOf(other.uuid()).contains("answered 101"));

        // Then
        assertThat(talk("anna").channel()).isEqualTo(held.uuid());
        asks("anna", Deed.RESUME, null);
        soon().until(() -> talk("anna").stage() == TalkTold.Stage.TALKING);
    }

    @Test
    void aTalkWhoseEndNobodySawIsOverOnceSomethingIsAskedOfIt() {
        // Given a talk that every router has missed the end of
        var caller = talks();
        var known = told.get("anna");
        router.die();
        node.hangUp(caller.uuid());
        caller.awaitEnd(PATIENCE);
        second.cards().told(known);

        // When
        var task = new InTalk(Objects.requireNonNull(known.talk()).callId(), "anna", Deed.HOLD, null);
        second.deeds().askedAsOwner(command("avto", task), task);

        // Then
        soon().until(() -> told.get("anna").answer() != null);
        assertThat(answer("anna").outcome()).isEqualTo(Outcome.TOO_LATE);
        assertThat(told.get("anna").talk()).isNull();
    }

    /// Somebody calls, and anna talks with them.
    private PlacedCall talks() {
        var caller = node.place(
                CallerScript.from(CALLER).dials(TestPlans.NUMBER.substring(1)).with("dozvon_tenant", "avto"));
        soon().until(() -> {
            var known = told.get("anna");
            var talk = known == null ? null : known.talk();
            return talk != null && talk.channel().equals(caller.uuid());
        });
        return caller;
    }

    private void asks(String person, Deed deed, @Nullable Place to) {
        asks("avto", person, talk(person).callId(), deed, to);
    }

    private void asks(String tenant, String person, String call, Deed deed, @Nullable Place to) {
        var task = new InTalk(call, person, deed, to);
        var command = command(tenant, task);
        router.deeds().asked(command, task);
        second.deeds().asked(command, task);
        if (router.held() > 0 && !tenant.equals("avto")) {
            router.deeds().askedAsOwner(command, task);
        }
    }

    private static CallCommand command(String tenant, InTalk task) {
        return new CallCommand(
                UUID.randomUUID().toString(), tenant, Instant.now().plusSeconds(10), "Anna", task);
    }

    private void isAskedOfBoth(InTalk task) {
        var command = command("avto", task);
        router.deeds().asked(command, task);
        router.deeds().askedAsOwner(command, task);
    }

    private void tells(TalkTold one) {
        var talk = one.talk();
        if (talk != null && (stages.isEmpty() || stages.getLast() != talk.stage())) {
            stages.add(talk.stage());
        }
        told.put(one.tenantId().equals("avto") ? one.person() : one.key(), one);
    }

    private TalkTold.Talk talk(String person) {
        return Objects.requireNonNull(
                Objects.requireNonNull(told.get(person), "nothing is told").talk(), "nobody talks");
    }

    private TalkTold.Answer answer(String person) {
        return Objects.requireNonNull(told.get(person).answer(), "nothing is answered");
    }

    private static PhoneScript answers() {
        return PhoneScript.answersAfter(SOON);
    }

    private void phone(String account, PhoneScript script) {
        node.phones().put(account + "@" + DOMAIN, script);
        node.register(account, DOMAIN, Duration.ofHours(1));
    }

    private void ends(PlacedCall call) {
        call.awaitEnd(PATIENCE);
        facts.await(call.uuid(), CallFact.Ended.class);
    }

    /// Threads of other tests may end as they like.
    private static ConditionFactory soon() {
        return await().dontCatchUncaughtExceptions().atMost(PATIENCE);
    }
}
