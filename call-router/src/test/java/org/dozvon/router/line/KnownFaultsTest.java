package org.dozvon.router.line;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.awaitility.core.ConditionFactory;
import org.dozvon.records.agent.AgentTold;
import org.dozvon.records.command.CallCommand;
import org.dozvon.records.event.CallFact;
import org.dozvon.router.RecordedFacts;
import org.dozvon.router.TestPlans;
import org.dozvon.router.plan.PlanTable;
import org.dozvon.router.plan.PlanTables;
import org.dozvon.scheme.model.QueueId;
import org.dozvon.scheme.model.RecordStep;
import org.dozvon.scheme.model.RingStrategy;
import org.dozvon.scheme.model.SoundId;
import org.dozvon.scheme.plan.PlanPrompt;
import org.dozvon.scheme.plan.PlanQueue;
import org.dozvon.scheme.plan.PlanStep;
import org.dozvon.simulator.PlacedCall;
import org.dozvon.simulator.SimulatorOptions;
import org.dozvon.simulator.SwitchSimulator;
import org.dozvon.simulator.dialplan.Action;
import org.dozvon.simulator.dialplan.Dialplan;
import org.dozvon.simulator.party.CallerScript;
import org.dozvon.simulator.party.Cue;
import org.dozvon.simulator.party.Deed;
import org.dozvon.simulator.party.PhoneScript;
import org.dozvon.simulator.party.Trail;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/// Faults that people have reported of other switchboards' queues, each as it happened there.
class KnownFaultsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration SOON = Duration.ofMillis(100);
    private static final Duration SHORT = Duration.ofMillis(600);
    private static final Duration LONG = Duration.ofMinutes(3);
    private static final String DOMAIN = "avto.sip.localhost";

    @TempDir
    Path files;

    private final RecordedFacts facts = new RecordedFacts();
    private final PlanTable plans = PlanTables.of();
    private SwitchSimulator node;
    private RouterUnderTest router;
    private long version;

    @BeforeEach
    void start() throws Exception {
        router = new RouterUnderTest("router-1", plans, facts, "dozvon-on-loopback", files.resolve("recordings"));
        var toRouter = new Action("socket", "127.0.0.1:" + router.port() + " full");
        var end = new Action("hangup", "NORMAL_CLEARING");
        var options = SimulatorOptions.forTests();
        node = SwitchSimulator.start(new SimulatorOptions(
                options.host(),
                options.eslPort(),
                options.eslPassword(),
                options.controlPort(),
                options.nodeName(),
                options.xmlUrl(),
                options.cdrUrl(),
                Optional.of(files.resolve("sounds")),
                Dialplan.ofContexts(Map.of(
                        "external", List.of(toRouter, toRouter, end),
                        "transferred", List.of(toRouter, toRouter, toRouter, end))),
                options.clock()));
        router.with("simulator", node.eslPort());
    }

    @AfterEach
    void stop() {
        node.close();
        router.close();
    }

    @Nested
    @DisplayName("freeswitch#2529: who hung up leaves an agent with nobody on the line")
    class Zombies {
        @Test
        void aPhoneFallsSilentWithItsCallerAndIsFreeForTheNext() {
            // Given
            queue(RingStrategy.SEQUENTIAL, 30);
            phone("101", PhoneScript.silent());
            var caller = calls("79035550101");
            soon().until(() -> rings("101"));

            // When
            node.hangUp(caller.uuid());
            ends(caller);

            // Then
            soon().until(() -> trail("101").has("ended"));
            assertThat(trail("101").has("answered")).isFalse();
            phone("101", answers().talksFor(SHORT));
            var next = calls("79035550102");
            ends(next);
            assertThat(story(next)).contains("answered 101");
        }

        @Test
        void howeverCloseToTheAnswerTheyHangUpNobodyIsLeftOnALine() {
            // Given
            queue(RingStrategy.SEQUENTIAL, 30);
            phone("101", PhoneScript.answersAfter(Duration.ofMillis(200)).talksFor(LONG));

            // When: before the phone rings, while it does, as it answers and after that
            for (int moment = 0; moment < 20; moment++) {
                var caller = node.place(CallerScript.from("79035550101")
                        .dials(TestPlans.NUMBER.substring(1))
                        .hangsUpAfter(Duration.ofMillis(25L * moment)));
                caller.awaitEnd(PATIENCE);
            }

            // Then
            soon().until(() -> node.channelCount() == 0);
            var last = calls("79035550102");
            talks(last);
            assertThat(story(last)).contains("answered 101");
        }

        @Test
        void whoeverRingsBesideTheOneWhoAnswersFallsSilentAndIsFreeForTheNext() {
            // Given
            queue(RingStrategy.PARALLEL, 30);
            phone("101", PhoneScript.answersAfter(Duration.ofMillis(300)).talksFor(LONG));
            phone("102", PhoneScript.silent());

            // When
            talks(calls("79035550101"));

            // Then
            soon().until(() -> trail("102").has("ended"));
            assertThat(trail("102").has("answered")).isFalse();
            phone("102", answers().talksFor(LONG));
            var next = calls("79035550102");
            talks(next);
            assertThat(story(next)).contains("answered 102");
        }
    }

    @Nested
    @DisplayName("freeswitch#1148: who answers during an announcement hears nothing until it is over")
    class DeadAir {
        @Test
        void anAnnouncementIsCutShortAndTheTwoTalkAtOnce() throws Exception {
            // Given: everybody has a break, and the announcement takes longer than anybody waits here
            var sound = files.resolve("sounds/avto/news.wav");
            Files.createDirectories(sound.getParent());
            Tone.write(sound, LONG);
            var news = new PlanPrompt.Uploaded(new SoundId("news"), (int) LONG.toMillis());
            queue(RingStrategy.SEQUENTIAL, 30, new PlanQueue.Announcements(false, false, news, 60));
            phone("101", answers().talksFor(LONG));
            asked(new CallCommand.SetDuty("anna", AgentTold.Duty.BREAK, "lunch"));
            asked(new CallCommand.SetDuty("boris", AgentTold.Duty.BREAK, "lunch"));
            var caller = calls("79035550101");
            soon().until(() -> heard(caller).contains("news.wav"));

            // When
            asked(new CallCommand.SetDuty("anna", AgentTold.Duty.ON, ""));

            // Then
            soon().until(() -> caller.trail().has("talking"));
            soon().until(() -> trail("101").has("talking"));
            assertThat(afterTheAnswer(trail("101")))
                    .as("what the agent hears before the caller")
                    .isEmpty();
        }

        private static List<String> afterTheAnswer(Trail trail) {
            return trail.steps().stream()
                    .dropWhile(step -> !step.what().equals("answered"))
                    .takeWhile(step -> !step.what().equals("talking"))
                    .filter(step -> step.what().equals("heard"))
                    .map(Trail.Step::detail)
                    .toList();
        }
    }

    @Nested
    @DisplayName("freeswitch#1641: one call that hangs, and nobody is rung any more")
    class HangingDispatch {
        @Test
        void whileOnePhoneRingsForNothingTheOthersAreRungForWhoeverCame() {
            // Given
            queue(RingStrategy.SEQUENTIAL, 30);
            phone("101", PhoneScript.silent());
            phone("102", answers().talksFor(SHORT));
            var first = calls("79035550101");
            soon().until(() -> rings("101"));

            // When
            var second = calls("79035550102");
            ends(second);

            // Then
            assertThat(story(second)).contains("answered 102");
            ends(first);
            assertThat(story(first)).containsSubsequence("rang 101", "rang 102", "answered 102");
        }
    }

    @Nested
    @DisplayName("kazoo#6609: who misses three calls is out of the queue for ever")
    class Forgotten {
        @Test
        void whoMissedOneCallerUntilTheyGaveUpIsRungForTheNext() {
            // Given: the only one on duty
            queue(RingStrategy.SEQUENTIAL, 0);
            asked(new CallCommand.SetDuty("boris", AgentTold.Duty.OFF, ""));
            phone("101", PhoneScript.silent());

            // When
            var caller = calls("79035550101");
            ends(caller);
            phone("101", answers().talksFor(SHORT));
            var next = calls("79035550102");
            ends(next);

            // Then
            assertThat(story(caller)).filteredOn("rang 101"::equals).hasSizeGreaterThanOrEqualTo(3);
            assertThat(story(caller)).contains("wait timed-out");
            assertThat(story(next)).contains("answered 101");
        }

        @Test
        void whosePhoneWasAwayIsRungAsSoonAsItIsBack() {
            // Given
            queue(RingStrategy.SEQUENTIAL, 0);
            asked(new CallCommand.SetDuty("boris", AgentTold.Duty.OFF, ""));
            var away = calls("79035550101");
            ends(away);
            assertThat(story(away)).contains("wait unreachable");

            // When
            phone("101", answers().talksFor(SHORT));
            router.phonesRegister();
            var next = calls("79035550102");
            ends(next);

            // Then
            assertThat(story(next)).contains("answered 101");
        }
    }

    @Nested
    @DisplayName("FreePBX#124: the talk after a transfer counts for who made it")
    class TalkAfterATransfer {
        @Test
        void whoSentTheCallerOnTalkedUntilThenAlone() {
            // Given
            queue(RingStrategy.SEQUENTIAL, 30);
            phone("101", answers().transfersTo("102", SHORT));
            phone("102", answers().talksFor(Duration.ofSeconds(3)));

            // When
            var caller = calls("79035550101");
            ends(caller);

            // Then
            isEachPersonsOwn(caller, "transferred to person boris by anna at 101");
        }

        @Test
        void whoJoinedTheCallerWithAColleagueTalkedUntilThenAlone() {
            // Given
            queue(RingStrategy.SEQUENTIAL, 30);
            phone("101", answers().reacts(new Cue.Answered(SHORT), new Deed.Consult("user/102@" + DOMAIN, SOON)));
            phone("102", answers().talksFor(Duration.ofSeconds(4)));

            // When
            var caller = calls("79035550101");
            ends(caller);

            // Then
            isEachPersonsOwn(caller, "joined with person boris by anna at 101");
        }

        private void isEachPersonsOwn(PlacedCall caller, String sentOn) {
            assertThat(story(caller))
                    .containsSubsequence("answered 101", "talk ended by agent", sentOn, "answered 102", "ended talked");
            var talks = facts.of(caller.uuid(), CallFact.TalkEnded.class);
            assertThat(talks).hasSize(2);
            assertThat(talks.getFirst().talkMillis())
                    .as("the first talk of %s", talks)
                    .isPositive()
                    .isLessThan(talks.getLast().talkMillis());
        }
    }

    @Nested
    @DisplayName("mikopbx#1084: sent to a queue that rings several, the recording is lost")
    class RecordingAfterATransfer {
        @Test
        void itRunsOnUntilTheEndAndTheTalkIsWhoeverAnswered() {
            // Given: all calls are recorded; the queue of those who help rings both
            version++;
            PlanTables.put(
                    plans,
                    TestPlans.withQueues(
                            TestPlans.office(
                                    "avto",
                                    version,
                                    new PlanStep.Recording(TestPlans.id("on"), RecordStep.Mode.ON, null, 1),
                                    TestPlans.ring("reception", List.of(List.of(TestPlans.anna(5))), 2),
                                    TestPlans.voicemail("message")),
                            List.of(sales(RingStrategy.PARALLEL, 30, null))));
            phone("101", answers().transfersTo("sales", SHORT));
            phone("102", PhoneScript.answersAfter(Duration.ofMillis(500)).talksFor(SHORT));

            // When: the phone that has sent the caller on declines them now
            var caller = calls("79035550101");
            facts.await(caller.uuid(), CallFact.Answered.class);
            phone("101", PhoneScript.rejectsAfter(SOON));
            ends(caller);

            // Then
            assertThat(story(caller))
                    .containsSubsequence(
                            "recording on",
                            "answered 101",
                            "talk ended by agent",
                            "transferred to queue sales by anna at 101",
                            "answered 102",
                            "talk ended by agent",
                            "ended talked")
                    .doesNotContain("recording off");
            assertThat(facts.of(caller.uuid(), CallFact.RecordingStarted.class)).hasSize(1);
            assertThat(facts.of(caller.uuid(), CallFact.TalkEnded.class))
                    .hasSize(2)
                    .allSatisfy(talk -> assertThat(talk.talkMillis()).isPositive());
        }
    }

    // ---- the queue of Anna and Boris

    private void queue(RingStrategy strategy, int restSeconds) {
        queue(strategy, restSeconds, null);
    }

    private void queue(RingStrategy strategy, int restSeconds, PlanQueue.@Nullable Announcements told) {
        version++;
        PlanTables.put(
                plans,
                TestPlans.withQueues(
                        TestPlans.office(
                                "avto",
                                version,
                                new PlanStep.Queue(
                                        TestPlans.id("wait"), 0, null, 8, "", List.of(), 1, 1, 1, 1, Map.of(), null),
                                TestPlans.voicemail("message")),
                        List.of(sales(strategy, restSeconds, told))));
    }

    private static PlanQueue sales(
            RingStrategy strategy, int restSeconds, PlanQueue.@Nullable Announcements announcements) {
        return new PlanQueue(
                new QueueId("sales"),
                "Продажи",
                strategy,
                List.of(
                        new PlanQueue.Member(TestPlans.ANNA, 1, List.of(List.of(TestPlans.anna(2)))),
                        new PlanQueue.Member(TestPlans.BORIS, 2, List.of(List.of(TestPlans.boris(2))))),
                2,
                0,
                restSeconds,
                10,
                null,
                announcements);
    }

    private static PhoneScript answers() {
        return PhoneScript.answersAfter(SOON);
    }

    private void phone(String account, PhoneScript script) {
        node.phones().put(account + "@" + DOMAIN, script);
        node.register(account, DOMAIN, Duration.ofHours(1));
    }

    private boolean rings(String account) {
        return node.phones()
                .trail(account + "@" + DOMAIN)
                .filter(trail -> trail.has("ringing"))
                .isPresent();
    }

    private Trail trail(String account) {
        return node.phones().trail(account + "@" + DOMAIN).orElseThrow();
    }

    private void asked(CallCommand.Task task) {
        router.desks()
                .askedAsOwner(new CallCommand(
                        UUID.randomUUID().toString(), "avto", Instant.now().plusSeconds(60), "olga", task));
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

    private static String heard(PlacedCall caller) {
        return String.join(" ", caller.trail().heard());
    }

    /// Threads of other tests may end as they like.
    private static ConditionFactory soon() {
        return await().dontCatchUncaughtExceptions().atMost(PATIENCE);
    }
}
