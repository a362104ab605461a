package org.dozvon.router.line;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.LinkedBlockingQueue;
import org.awaitility.core.ConditionFactory;
import org.dozvon.esl.command.Api;
import org.dozvon.records.agent.AgentTold;
import org.dozvon.records.command.CallCommand;
import org.dozvon.records.command.CallCommand.Listen.Mode;
import org.dozvon.records.desk.DeskTold;
import org.dozvon.records.desk.DeskTold.Outcome;
import org.dozvon.records.event.CallFact;
import org.dozvon.router.RecordedFacts;
import org.dozvon.router.TestPlans;
import org.dozvon.router.command.Listening;
import org.dozvon.router.plan.PlanTable;
import org.dozvon.router.plan.PlanTables;
import org.dozvon.scheme.model.Contact;
import org.dozvon.scheme.model.PhoneNumber;
import org.dozvon.scheme.model.RingStrategy;
import org.dozvon.scheme.plan.PlanPerson;
import org.dozvon.scheme.plan.PlanQueue;
import org.dozvon.scheme.plan.TenantPlan;
import org.dozvon.simulator.PlacedCall;
import org.dozvon.simulator.SimulatorOptions;
import org.dozvon.simulator.SwitchSimulator;
import org.dozvon.simulator.dialplan.Action;
import org.dozvon.simulator.dialplan.Dialplan;
import org.dozvon.simulator.party.CallerScript;
import org.dozvon.simulator.party.PhoneScript;
import org.dozvon.simulator.party.Trail;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/// Callers who wait, and people who answer, on the event socket.
class QueueScenesTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration LONG = Duration.ofMinutes(10);
    private static final String DOMAIN = "avto.sip.localhost";

    @TempDir
    Path recordings;

    private final RecordedFacts facts = new RecordedFacts();
    private final PlanTable plans = PlanTables.of();
    private SwitchSimulator node;
    private RouterUnderTest router;

    @BeforeEach
    void start() throws Exception {
        router = new RouterUnderTest("router-1", plans, facts, "dozvon-on-loopback", recordings);
        var toRouter = List.of(
                new Action("socket", "127.0.0.1:" + router.port() + " full"),
                new Action("socket", "127.0.0.1:" + router.port() + " full"),
                new Action("hangup", "NORMAL_CLEARING"));
        node = SwitchSimulator.start(
                SimulatorOptions.forTests().dialplan(Dialplan.ofContexts(Map.of("external", toRouter))));
        router.with("simulator", node.eslPort());
        PlanTables.put(plans, TestPlans.queue("avto", 1, RingStrategy.SEQUENTIAL, 0));
    }

    @AfterEach
    void stop() {
        node.close();
        router.close();
    }

    @Test
    void aCallerIsConnectedToTheFirstWhoIsFree() {
        // Given
        phone("101", PhoneScript.answersAfter(Duration.ofMillis(200)).talksFor(Duration.ofMillis(500)));

        // When
        var caller = calls("79035550101");
        ends(caller);

        // Then
        assertThat(story(caller))
                .containsExactly(
                        "arrived", "in wait", "rang 101", "answered 101", "talk ended by agent", "ended talked");
    }

    @Test
    void whoeverWaitsHearsTheirNumberInTheLineAndTheCompanysOwnWords() {
        // Given
        PlanTables.put(plans, TestPlans.tellingQueue("avto", 2));
        phone("101", PhoneScript.answersAfter(Duration.ofMillis(100)).talksFor(LONG));
        phone("102", PhoneScript.answersAfter(Duration.ofMillis(100)).talksFor(LONG));
        talks(calls("79035550101"));
        talks(calls("79035550102"));

        // When
        var third = calls("79035550103");
        hears(third, "moh");
        var fourth = calls("79035550104");
        hears(fourth, "moh");

        // Then
        assertThat(heardInOrder(third)).contains("ru/queue/position-1.wav", "avto/news.wav");
        assertThat(heardInOrder(fourth)).contains("ru/queue/position-2.wav", "avto/news.wav");
    }

    private static void hears(PlacedCall caller, String what) {
        soon().until(() -> heardInOrder(caller).contains(what));
    }

    private static String heardInOrder(PlacedCall caller) {
        return String.join(" ", caller.trail().heard());
    }

    @Test
    void whoComesWhileAllTalkWaitsAndIsAnsweredByTheFirstWhoIsFreeAgain() {
        // Given
        phone("101", PhoneScript.answersAfter(Duration.ofMillis(100)).talksFor(LONG));
        phone("102", PhoneScript.answersAfter(Duration.ofMillis(100)).talksFor(LONG));
        var first = calls("79035550101");
        talks(first);
        var second = calls("79035550102");
        talks(second);
        var third = calls("79035550103");
        soon().until(() -> third.trail().heard().stream().anyMatch(sound -> sound.contains("moh")));
        assertThat(story(third)).containsExactly("arrived", "in wait");

        // When
        node.hangUp(first.uuid());

        // Then
        talks(third);
        assertThat(story(third)).containsSubsequence("in wait", "rang 101", "answered 101");
        assertThat(story(second)).doesNotContain("talk ended by agent");
    }

    @Test
    void whoWatchesHearsATalkOnTheirOwnPhoneAndThePathSaysWhoHeardWhom() {
        // Given
        phone("101", PhoneScript.answersAfter(Duration.ofMillis(100)).talksFor(LONG));
        phone("102", PhoneScript.answersAfter(Duration.ofMillis(100)).talksFor(LONG));
        var caller = calls("79035550101");
        talks(caller);

        // When
        assertThat(listens("avto", "boris", "anna", Mode.LISTEN)).contains(Outcome.DONE);
        assertThat(facts.await(CallFact.Listened.class))
                .isEqualTo(new CallFact.Listened("olga", "boris", "anna", "listen"));
        assertThat(listens("avto", "boris", "anna", Mode.WHISPER)).contains(Outcome.DONE);

        // Then
        facts.await(
                event -> event.fact().equals(new CallFact.Listened("olga", "boris", "anna", "whisper")), "whispering");
        assertThat(story(caller)).contains("answered 101").doesNotContain("rang 102");
    }

    @Test
    void aTalkOfAnotherCompanyIsLikeNoneAndNobodyHearsThemselves() {
        // Given
        phone("101", PhoneScript.answersAfter(Duration.ofMillis(100)).talksFor(LONG));
        phone("102", PhoneScript.silent());
        talks(calls("79035550101"));

        // Then
        assertThat(listens("moto", "boris", "anna", Mode.LISTEN)).isEmpty();
        assertThat(listens("avto", "boris", "boris", Mode.LISTEN)).isEmpty();
        assertThat(listens("avto", "anna", "anna", Mode.LISTEN)).contains(Outcome.REFUSED);
        assertThat(listens("avto", "nobody", "anna", Mode.LISTEN)).contains(Outcome.REFUSED);
    }

    @Test
    void whoHasOnlyAnOutsideNumberDoesNotListenFromIt() {
        // Given somebody behind whose number a mailbox may pick up
        phone("101", PhoneScript.answersAfter(Duration.ofMillis(100)).talksFor(LONG));
        PlanTables.put(plans, withVeraAtAnOutsideNumber(TestPlans.queue("avto", 2, RingStrategy.SEQUENTIAL, 0)));
        talks(calls("79035550101"));

        // Then
        assertThat(listens("avto", "vera", "anna", Mode.LISTEN)).contains(Outcome.REFUSED);
    }

    private static TenantPlan withVeraAtAnOutsideNumber(TenantPlan plan) {
        var phone = new Contact.Phone(new PhoneNumber("+79261112233"));
        var people = new ArrayList<>(plan.people());
        people.add(new PlanPerson(TestPlans.VERA, "Vera", "", List.of(phone), null));
        return new TenantPlan(
                plan.tenant(),
                plan.version(),
                plan.name(),
                plan.domain(),
                plan.zone(),
                plan.language(),
                plan.numbers(),
                plan.schemes(),
                plan.calendars(),
                plan.callerLists(),
                people,
                plan.accounts(),
                plan.sounds(),
                List.of(),
                List.of(),
                List.of(),
                plan.queues());
    }

    private Optional<Outcome> listens(String tenant, String listener, String person, Mode mode) {
        var task = new CallCommand.Listen(listener, person, mode);
        var command = new CallCommand(
                UUID.randomUUID().toString(), tenant, Instant.now().plusSeconds(60), "olga", task);
        return new Listening(router.calls()).asked(command, task);
    }

    @Test
    void aKeyLeadsOutOfTheQueue() {
        // Given
        phone("101", PhoneScript.answersAfter(Duration.ofMillis(100)).talksFor(LONG));
        phone("102", PhoneScript.busy());
        talks(calls("79035550101"));

        // When
        var caller = node.place(CallerScript.from("79035550102")
                .dials(TestPlans.NUMBER.substring(1))
                .onHearing("moh")
                .press("0"));
        ends(caller);

        // Then
        assertThat(story(caller)).contains("wait 0", "in message");
    }

    @Test
    void aKeyLeadsOutOfTheQueueAlsoWhilePhonesRing() {
        // Given
        phone("101", PhoneScript.silent());
        var caller = calls("79035550102");
        soon().until(() -> trail("101").filter(trail -> trail.has("ringing")).isPresent());

        // When: one that leads nowhere, and one that does
        node.press(caller.uuid(), "50");

        // Then
        soon().until(() -> story(caller).contains("in message"));
        assertThat(story(caller))
                .containsExactly("arrived", "in wait", "rang 101", "leg withdrawn", "wait 0", "in message");
        assertThat(trail("101").orElseThrow().has("ended")).isTrue();
    }

    @Test
    void whoIsSentElsewhereWhileAPhoneRingsGoesAtOnce() {
        // Given
        PlanTables.put(plans, patient(TestPlans.queue("avto", 3, RingStrategy.SEQUENTIAL, 0)));
        phone("101", PhoneScript.silent());
        phone("102", PhoneScript.answersAfter(Duration.ofMillis(100)).talksFor(Duration.ofMillis(300)));
        var caller = calls("79035550101");
        soon().until(() -> trail("101").filter(trail -> trail.has("ringing")).isPresent());

        // When
        asked(new CallCommand.Redirect(id(caller), new CallCommand.Place(CallCommand.Place.Kind.PERSON, "boris")));
        ends(caller);

        // Then
        assertThat(story(caller))
                .containsSubsequence(
                        "rang 101", "leg withdrawn", "sent to person boris by olga", "rang 102", "answered 102");
    }

    @Test
    void whoGoesOffDutyWhileTheirPhoneRingsIsLeftAlone() {
        // Given
        PlanTables.put(plans, patient(TestPlans.queue("avto", 3, RingStrategy.SEQUENTIAL, 0)));
        phone("101", PhoneScript.silent());
        phone("102", PhoneScript.answersAfter(Duration.ofMillis(100)).talksFor(Duration.ofMillis(300)));
        var caller = calls("79035550101");
        soon().until(() -> trail("101").filter(trail -> trail.has("ringing")).isPresent());

        // When
        asked(new CallCommand.SetDuty("anna", AgentTold.Duty.OFF, ""));
        ends(caller);

        // Then
        assertThat(story(caller)).containsSubsequence("rang 101", "leg withdrawn", "rang 102", "answered 102");
    }

    @Test
    void whoTalksAtAnotherRouterIsRungHereNoMoreAndOthersRingOn() {
        // Given: both ring
        PlanTables.put(plans, patient(TestPlans.queue("avto", 3, RingStrategy.PARALLEL, 0)));
        phone("101", PhoneScript.silent());
        phone("102", PhoneScript.silent());
        var caller = calls("79035550101");
        soon().until(() -> List.of("101", "102").stream()
                .allMatch(account ->
                        trail(account).filter(trail -> trail.has("ringing")).isPresent()));

        // When
        router.desks().told(talking("anna"));

        // Then
        soon().until(() -> trail("101").orElseThrow().has("ended"));
        assertThat(trail("102").orElseThrow().has("ended")).isFalse();
        soon().until(() -> story(caller).contains("leg withdrawn"));

        // When
        router.desks().told(talking("boris"));

        // Then: the caller waits on
        soon().until(() -> trail("102").orElseThrow().has("ended"));
        assertThat(facts.of(caller.uuid(), CallFact.Ended.class)).isEmpty();
    }

    private static AgentTold talking(String person) {
        return new AgentTold(
                "avto",
                person,
                "router-9",
                AgentTold.Duty.ON,
                "",
                AgentTold.Status.TALKING,
                Instant.now(),
                null,
                "a call of " + person,
                "sales",
                null,
                0,
                0);
    }

    private Optional<Trail> trail(String account) {
        return node.phones().trail(account + "@" + DOMAIN);
    }

    /// Whoever rings does so until somebody wants something else.
    private static TenantPlan patient(TenantPlan plan) {
        var queues = plan.queues().stream()
                .map(queue -> new PlanQueue(
                        queue.id(),
                        queue.name(),
                        queue.strategy(),
                        List.of(
                                new PlanQueue.Member(TestPlans.ANNA, 1, List.of(List.of(TestPlans.anna(100)))),
                                new PlanQueue.Member(TestPlans.BORIS, 2, List.of(List.of(TestPlans.boris(100))))),
                        100,
                        0,
                        30,
                        10,
                        null,
                        null))
                .toList();
        return TestPlans.withQueues(plan, queues);
    }

    @Test
    void whoDoesNotAnswerIsPassedByAndRests() {
        // Given
        phone("101", PhoneScript.silent());
        phone("102", PhoneScript.answersAfter(Duration.ofMillis(100)).talksFor(Duration.ofMillis(300)));

        // When
        var caller = calls("79035550101");
        ends(caller);
        var next = calls("79035550102");
        ends(next);

        // Then
        assertThat(story(caller)).containsSubsequence("rang 101", "rang 102", "answered 102");
        assertThat(story(next)).contains("rang 102").doesNotContain("rang 101");
    }

    @Test
    void whoeverTalkedWhenARouterLeftIsFreeAgainAfterwards() {
        // Given: one talks, and the router lets go of the call
        phone("101", PhoneScript.answersAfter(Duration.ofMillis(100)).talksFor(Duration.ofSeconds(3)));
        phone("102", PhoneScript.busy());
        var first = calls("79035550101");
        talks(first);
        router.calls().all().forEach(call -> call.line().handOver());

        // When: the same router has it again until its end, and then another caller comes
        ends(first);
        var second = calls("79035550102");
        ends(second);

        // Then
        assertThat(story(second)).contains("answered 101");
    }

    @Test
    void whoIsSentToAPersonTalksToThemAndThePathSaysWhoSentThem() {
        // Given: nobody is free, and Boris has a break
        phone("101", PhoneScript.answersAfter(Duration.ofMillis(100)).talksFor(LONG));
        phone("102", PhoneScript.answersAfter(Duration.ofMillis(100)).talksFor(Duration.ofMillis(300)));
        var caller = waits();

        // When
        asked(new CallCommand.Redirect(id(caller), new CallCommand.Place(CallCommand.Place.Kind.PERSON, "boris")));

        // Then
        ends(caller);
        assertThat(story(caller))
                .containsExactly(
                        "arrived",
                        "in wait",
                        "sent to person boris by olga",
                        "rang 102",
                        "answered 102",
                        "talk ended by agent",
                        "ended talked");
    }

    @Test
    void whomNobodyAnswersWhereTheyWereSentHearsMusicAgainAndIsAnsweredByTheQueue() {
        // Given
        phone("101", PhoneScript.answersAfter(Duration.ofMillis(100)).talksFor(Duration.ofMillis(300)));
        phone("102", PhoneScript.busy());
        var caller = waits();

        // When
        asked(new CallCommand.Redirect(id(caller), new CallCommand.Place(CallCommand.Place.Kind.PERSON, "boris")));
        facts.await(caller.uuid(), CallFact.LegEnded.class);
        asked(new CallCommand.SetDuty("anna", AgentTold.Duty.ON, ""));

        // Then
        ends(caller);
        assertThat(story(caller))
                .containsSubsequence(
                        "sent to person boris by olga", "rang 102", "leg busy", "rang 101", "answered 101");
    }

    /// Whoever chooses a number in the moment may be a thief; and no call out lasts for ever.
    @Test
    void whoIsSentOutsideTalksForNoLongerThanACallOutMay() {
        // Given
        node.phones()
                .put(
                        "+79035550104",
                        PhoneScript.answersAfter(Duration.ofMillis(100)).talksFor(Duration.ofMinutes(10)));
        phone("101", PhoneScript.busy());
        phone("102", PhoneScript.busy());
        var caller = waits();

        // When
        asked(new CallCommand.Redirect(
                id(caller), new CallCommand.Place(CallCommand.Place.Kind.PHONE, "+79035550104")));

        // Then
        var answered = facts.await(caller.uuid(), CallFact.Answered.class);
        assertThat(answered.endpoint()).isEqualTo("+79035550104");
        assertThat(router.asks(new Api.UuidGetVar(answered.leg(), "execute_on_answer")))
                .startsWith("sched_hangup +14400");
        node.hangUp(answered.leg());
        ends(caller);
    }

    @Test
    void whoIsSentToASchemeGoesOnAtItsEntry() {
        // Given
        phone("101", PhoneScript.busy());
        phone("102", PhoneScript.busy());
        var caller = waits();

        // When
        asked(new CallCommand.Redirect(id(caller), new CallCommand.Place(CallCommand.Place.Kind.SCHEME, "night")));

        // Then
        facts.await(caller.uuid(), CallFact.Redirected.class);
        soon().until(() -> story(caller).contains("in later"));
        assertThat(story(caller)).containsExactly("arrived", "in wait", "sent to scheme night by olga", "in later");
    }

    @Test
    void whoIsSentToAnotherQueueIsAnsweredThereAndAnotherRouterWouldFindThemThere() {
        // Given
        phone("101", PhoneScript.busy());
        phone("102", PhoneScript.answersAfter(Duration.ofMillis(100)).talksFor(Duration.ofMillis(300)));
        var caller = waits();
        var pieces = pieces(caller);
        asked(new CallCommand.Redirect(id(caller), new CallCommand.Place(CallCommand.Place.Kind.QUEUE, "service")));
        soon().until(() -> pieces(caller) > pieces);

        // When: the call is taken over while it waits there
        var piecesThere = pieces(caller);
        router.calls().all().forEach(call -> call.line().handOver());
        facts.await(caller.uuid(), CallFact.TakenOver.class);
        soon().until(() -> pieces(caller) > piecesThere);

        // Then: it waits there, and Boris comes
        assertThat(queueOf(caller)).isEqualTo("service");
        asked(new CallCommand.SetDuty("boris", AgentTold.Duty.ON, ""));
        ends(caller);
        assertThat(story(caller))
                .containsSubsequence(
                        "sent to queue service by olga", "taken over at main/wait", "rang 102", "answered 102");
    }

    private static long pieces(PlacedCall call) {
        return call.trail().heard().stream()
                .filter(sound -> sound.contains("moh"))
                .count();
    }

    private String queueOf(PlacedCall caller) {
        var told = new LinkedBlockingQueue<DeskTold>();
        router.desks().shows(told::add);
        router.desks().watched("avto", Instant.now().plus(LONG));
        soon().until(() -> !told.isEmpty());
        return told.element().callers().stream()
                .filter(one -> one.callId().equals(id(caller)))
                .map(DeskTold.Waiting::queue)
                .findFirst()
                .orElse("none");
    }

    @Test
    void whoIsToBeCalledBackIsPromisedItAndHearsGoodbye() {
        // Given
        phone("101", PhoneScript.busy());
        phone("102", PhoneScript.busy());
        var caller = waits();

        // When
        asked(new CallCommand.CallBackLater(id(caller)));

        // Then
        ends(caller);
        assertThat(story(caller))
                .containsExactly(
                        "arrived",
                        "in wait",
                        "sent to call-back null by olga",
                        "callback promised to +79035550199",
                        "ended callback-promised");
    }

    @Test
    void whoWaitsWhenTheTenantMovesComesToItsNewOwnerAtTheSamePlace() {
        // Given
        phone("101", PhoneScript.answersAfter(Duration.ofMillis(100)).talksFor(LONG));
        phone("102", PhoneScript.busy());
        var caller = waits();
        asked(new CallCommand.SetDuty("anna", AgentTold.Duty.ON, ""));
        talks(caller);
        asked(new CallCommand.SetDuty("anna", AgentTold.Duty.ON, ""));
        var second = calls("79035550177");
        soon().until(() -> isInMusic(second));

        // When
        router.desks().handOver("avto"::equals);

        // Then: the talk is not touched
        facts.await(second.uuid(), CallFact.TakenOver.class);
        assertThat(story(second)).startsWith("arrived", "in wait", "taken over at main/wait");
        assertThat(story(caller)).doesNotContain("taken over at main/wait").contains("answered 101");
    }

    /// Both have a break: whoever comes waits.
    private PlacedCall waits() {
        asked(new CallCommand.SetDuty("anna", AgentTold.Duty.BREAK, "lunch"));
        asked(new CallCommand.SetDuty("boris", AgentTold.Duty.BREAK, "lunch"));
        var caller = calls("79035550199");
        soon().until(() -> isInMusic(caller));
        return caller;
    }

    private static boolean isInMusic(PlacedCall call) {
        return call.trail().heard().stream().anyMatch(sound -> sound.contains("moh"));
    }

    private void asked(CallCommand.Task task) {
        router.desks()
                .askedAsOwner(new CallCommand(
                        UUID.randomUUID().toString(), "avto", Instant.now().plusSeconds(60), "olga", task));
    }

    private String id(PlacedCall caller) {
        return facts.callOn(caller.uuid());
    }

    private void phone(String account, PhoneScript script) {
        node.phones().put(account + "@" + DOMAIN, script);
        node.register(account, DOMAIN, Duration.ofHours(1));
    }

    private PlacedCall calls(String number) {
        return node.place(CallerScript.from(number).dials(TestPlans.NUMBER.substring(1)));
    }

    private void talks(PlacedCall call) {
        facts.await(call.uuid(), CallFact.Answered.class);
    }

    private void ends(PlacedCall call) {
        call.awaitEnd(PATIENCE);
        facts.await(call.uuid(), CallFact.Ended.class);
    }

    private List<String> story(PlacedCall call) {
        return facts.storyOf(call.uuid());
    }

    /// Threads of other tests may end as they like.
    private static ConditionFactory soon() {
        return await().dontCatchUncaughtExceptions().atMost(PATIENCE);
    }
}
