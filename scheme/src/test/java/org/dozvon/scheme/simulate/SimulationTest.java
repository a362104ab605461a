package org.dozvon.scheme.simulate;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dozvon.scheme.Draw;
import org.dozvon.scheme.Samples;
import org.dozvon.scheme.compile.Compiler;
import org.dozvon.scheme.model.PhoneNumber;
import org.dozvon.scheme.model.RingStrategy;
import org.dozvon.scheme.model.Scheme;
import org.dozvon.scheme.model.SchemeId;
import org.dozvon.scheme.model.SchemeJson;
import org.dozvon.scheme.model.StepId;
import org.dozvon.scheme.run.Ending;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SimulationTest {
    /// Monday noon in Moscow.
    private static final Instant MONDAY = Instant.parse("2026-11-23T09:00:00Z");

    private static final Instant NIGHT = Instant.parse("2026-11-23T20:00:00Z");
    private static final String CUSTOMER = "+79990001122";

    @Test
    void aCustomerPressesTwoAndTheSecondMasterAnswers() {
        // Given
        var answers = Answers.of(Map.of("viktor", Answer.picksUp(7, 90), "boris", new Answer.Silent()));

        // When
        var trail = Simulation.of(Compiler.compile(Samples.motor(), 1), caller("2"), answers)
                .dial(Draw.DID);

        // Then
        assertThat(trail.ending()).isEqualTo(Ending.TALKED);
        assertThat(trail.steps()).extracting(StepId::value).containsExactly("c1", "s1", "p1", "m1", "r2");
        assertThat(trail.talkMillis()).isEqualTo(90_000);
        assertThat(trail.waitMillis()).isEqualTo(4_200 + 3_000 + 1_000 + 7_000);
        assertThat(trail.totalMillis()).isEqualTo(trail.waitMillis() + 90_000);
        assertThat(rangs(trail))
                .containsExactly(
                        "102 7000 ANSWERED_ELSEWHERE",
                        "103 7000 ANSWERED",
                        "101 7000 ANSWERED_ELSEWHERE",
                        "+74951112233 7000 ANSWERED_ELSEWHERE");
    }

    @Test
    void atNightTheOtherSchemeTellsSo() {
        var trail = Simulation.of(
                        Compiler.compile(Samples.motor(), 1),
                        new SimulatedCaller(CUSTOMER, NIGHT, List.of()),
                        Answers.silent())
                .dial(Draw.DID);

        assertThat(trail.steps()).extracting(StepId::value).containsExactly("c1", "s1", "n1", "p1", "e1", "h2");
        assertThat(trail.ending()).isEqualTo(Ending.HUNG_UP);
    }

    @Test
    void everybodySilentEndsInAVoicemail() {
        var trail = simulate(Answers.silent(), caller("1"), ringThenVoicemail());

        assertThat(trail.ending()).isEqualTo(Ending.VOICEMAIL);
        assertThat(trail.events()).contains(new TrailEvent.LeftMessage(40_000 + 3_000 + 500, null, 10_000));
        assertThat(trail.totalMillis()).isEqualTo(40_000 + 3_000 + 500 + 10_000 + 5_000 + 3_000);
    }

    @Test
    void whoRingsInTurnMovesOnWhenTheCallComesAgain() {
        var inTurn = List.of(Draw.person("boris", 10), Draw.person("viktor", 10));
        var scheme = Draw.scheme(
                "main",
                Draw.ring("r", RingStrategy.ROUND_ROBIN, inTurn, "not-answered>m", "busy>m", "unreachable>m"),
                Draw.menu("m", "1", "1>r"));

        var trail = simulate(Answers.silent(), caller("1"), scheme);

        assertThat(rangs(trail))
                .extracting(rang -> rang.substring(0, 3))
                .containsExactly("102", "103", "+79", "103", "+79", "102");
    }

    @Test
    void silenceIsWhatEndsARecording() {
        var silent = new SimulatedCaller(CUSTOMER, MONDAY, List.of(), Duration.ZERO, null);

        var trail = simulate(Answers.silent(), silent, Draw.scheme("main", Draw.voicemail("v")));

        assertThat(trail.events()).contains(new TrailEvent.LeftNoMessage(3_000 + 500 + 5_000, null));
        assertThat(trail.totalMillis()).isEqualTo(3_000 + 500 + 5_000 + 3_000);
    }

    @Test
    void busyAndUnreachablePhonesCostNoTimeOut() {
        var answers = Answers.of(Map.of("anna", new Answer.Busy(), "boris", new Answer.Unreachable()));

        var trail = simulate(answers, caller("1"), ringThenVoicemail());

        assertThat(rangs(trail)).containsExactly("101 1000 BUSY", "+79035550101 1000 BUSY", "102 0 UNREACHABLE");
        assertThat(trail.events())
                .anyMatch(event ->
                        event instanceof TrailEvent.LeftStep left && left.exit().equals("busy"));
    }

    @Test
    void whoPicksUpTooLateIsNotAnswered() {
        var trail = simulate(Answers.of(Map.of("anna", Answer.picksUp(20, 60))), caller("1"), ringThenVoicemail());

        assertThat(trail.ending()).isEqualTo(Ending.VOICEMAIL);
        assertThat(trail.talkMillis()).isZero();
    }

    @Test
    void aPhonesOwnAnswerGoesBeforeItsOwners() {
        var answers = Answers.of(Map.of("anna", new Answer.Unreachable(), "+79035550101", Answer.picksUp(3, 10)));

        assertThat(simulate(answers, caller("1"), ringThenVoicemail()).ending()).isEqualTo(Ending.TALKED);
    }

    @Test
    void aPowerCutRingsTheReserveAtOnce() {
        var answers = new Answers(Map.of(Draw.RESERVE.value(), Answer.picksUp(5, 30)), new Answer.Unreachable());

        var trail = simulate(answers, caller("1"), Draw.scheme("main", Draw.ringAnna("r")));

        assertThat(trail.ending()).isEqualTo(Ending.TALKED);
        assertThat(trail.waitMillis()).isEqualTo(5_000);
    }

    @Test
    void aCallerWithoutPatienceLeavesWhilePhonesRing() {
        var caller = new SimulatedCaller(CUSTOMER, MONDAY, List.of(), Duration.ZERO, Duration.ofSeconds(12));

        var trail = simulate(Answers.silent(), caller, ringThenVoicemail());

        assertThat(trail.ending()).isNull();
        assertThat(trail.totalMillis()).isEqualTo(12_000);
        assertThat(trail.events()).endsWith(new TrailEvent.CallerLeft(12_000));
        assertThat(rangs(trail)).containsExactly("101 12000 CALLER_LEFT", "+79035550101 12000 CALLER_LEFT");
    }

    @Test
    void aQuestionBeyondTheKeysGetsNone() {
        var scheme =
                Draw.scheme("main", Draw.menu("m", "1", 5, 2, "1>h", "no-input>h", "wrong-input>h"), Draw.hangup("h"));

        var trail = simulate(Answers.silent(), caller("9"), scheme);

        assertThat(trail.events())
                .contains(
                        new TrailEvent.Pressed(4_000, "9", false),
                        new TrailEvent.PressedNothing(4_000 + 3_000 + 3_000 + 5_000));
        assertThat(trail.events())
                .contains(new TrailEvent.LeftStep(
                        15_000, new SchemeId("main"), new StepId("m"), "no-input", new StepId("h")));
    }

    @Test
    void theSameCallGivesTheSameTrail() {
        var plan = Compiler.compile(Samples.motor(), 1);

        var first = Simulation.of(plan, caller("1"), Answers.silent()).dial(Draw.DID);
        var second = Simulation.of(plan, caller("1"), Answers.silent()).dial(Draw.DID);

        assertThat(second).isEqualTo(first);
    }

    @Test
    void aTrailIsReadAsItWasWritten() {
        var trail = simulate(Answers.silent(), caller("1"), ringThenVoicemail());

        assertThat(SchemeJson.read(SchemeJson.write(trail), Trail.class)).isEqualTo(trail);
    }

    @Test
    void aSchemeWithoutNumberCanBeTried() {
        var plan = Compiler.compile(Samples.motor(), 1);

        var trail = Simulation.of(plan, caller(), Answers.silent()).call(new SchemeId("night"));

        assertThat(trail.ending()).isEqualTo(Ending.SAID_GOODBYE);
        assertThatThrownBy(() -> Simulation.of(plan, caller(), Answers.silent()).dial(new PhoneNumber("+70000000000")))
                .hasMessageContaining("Choose one of them");
    }

    private static Scheme ringThenVoicemail() {
        return Draw.scheme(
                "main",
                Draw.ring(
                        "r",
                        RingStrategy.SEQUENTIAL,
                        List.of(Draw.person("anna", 20), Draw.person("boris", 20)),
                        "not-answered>v",
                        "busy>v"),
                Draw.voicemail("v"));
    }

    private static SimulatedCaller caller(String... keys) {
        return new SimulatedCaller(CUSTOMER, MONDAY, List.of(keys));
    }

    private static Trail simulate(Answers answers, SimulatedCaller caller, Scheme scheme) {
        return Simulation.of(Compiler.compile(Draw.tenant(scheme), 1), caller, answers)
                .dial(Draw.DID);
    }

    private static List<String> rangs(Trail trail) {
        return trail.events().stream()
                .flatMap(event -> event instanceof TrailEvent.Rang rang ? Stream.of(rang) : Stream.empty())
                .map(rang -> rang.endpoint() + " " + rang.forMillis() + " " + rang.outcome())
                .toList();
    }
}
