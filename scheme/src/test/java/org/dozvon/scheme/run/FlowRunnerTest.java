package org.dozvon.scheme.run;

import java.time.Duration;
import java.util.List;
import org.dozvon.scheme.Draw;
import org.dozvon.scheme.Samples;
import org.dozvon.scheme.compile.Compiler;
import org.dozvon.scheme.model.Scheme;
import org.dozvon.scheme.plan.PlanLeg;
import org.dozvon.scheme.plan.PlanNumber;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dozvon.scheme.Draw.DID;
import static org.dozvon.scheme.model.RingStrategy.PARALLEL;
import static org.dozvon.scheme.model.RingStrategy.SEQUENTIAL;

class FlowRunnerTest {
    private static final RingResult NOT_ANSWERED = new RingResult.NotAnswered();
    private static final RingResult BUSY = new RingResult.Busy();
    private static final RingResult UNREACHABLE = new RingResult.Unreachable();
    private static final RingResult TALKED =
            new RingResult.Talked(new PlanLeg.Account("101", null, 20), Duration.ofSeconds(60));

    private final ScriptedLine line = new ScriptedLine();

    @Test
    void anUnsetExitSaysGoodbyeAndHangsUp() {
        assertThat(run(Draw.scheme("main", Draw.play("p")))).isEqualTo(Ending.SAID_GOODBYE);
        assertThat(line.trail)
                .containsExactly("at main/p", "play greeting", "p -[done]-> goodbye", "play goodbye", "hangup NORMAL");
    }

    @Test
    void aNumberWithoutSchemeApologises() {
        var plan = RunnablePlan.of(Compiler.compile(Draw.tenant(), 1));

        var ending = FlowRunner.run(plan, new PlanNumber(DID, "", null, null), line, line);

        assertThat(ending).isEqualTo(Ending.NO_SCHEME);
        assertThat(line.trail).containsExactly("play sorry", "hangup NORMAL");
    }

    @Test
    void aHangupWithoutGoodbyeLeavesTheLineUnanswered() {
        assertThat(run(Draw.scheme("main", Draw.reject("h")))).isEqualTo(Ending.HUNG_UP);
        assertThat(line.trail).containsExactly("at main/h", "hangup BUSY");
    }

    @Test
    void aKeyOfTheMenuLeavesByItsName() {
        line.presses(new Keys.Pressed('2'));

        run(menu());

        assertThat(line.trail).contains("collect 12 5000 ms", "m -[2]-> b", "at main/b");
    }

    @Test
    void aWrongKeyIsToldAndAskedAgain() {
        line.presses(new Keys.Wrong('9'), new Keys.Pressed('1'));

        run(menu());

        assertThat(line.trail)
                .startsWith("at main/m", "collect 12 5000 ms", "play wrong-key", "collect 12 5000 ms", "m -[1]-> a");
    }

    @Test
    void theLastWrongKeyLeavesByWrongInput() {
        line.presses(new Keys.None(), new Keys.Wrong('9'), new Keys.Wrong('8'));

        run(menu());

        assertThat(line.trail)
                .contains("m -[wrong-input]-> w")
                .filteredOn("play wrong-key"::equals)
                .hasSize(1);
    }

    @Test
    void silenceAtTheLastAttemptLeavesByNoInput() {
        line.presses(new Keys.Wrong('9'), new Keys.None(), new Keys.None());

        run(menu());

        assertThat(line.trail)
                .contains("m -[no-input]-> n")
                .filteredOn("collect 12 5000 ms"::equals)
                .hasSize(3);
    }

    @Test
    void aKeyThatTheMenuDoesNotOfferIsWrongWhateverTheLineSays() {
        line.presses(new Keys.Pressed('7'), new Keys.Pressed('7'), new Keys.Pressed('7'));

        run(menu());

        assertThat(line.trail).contains("m -[wrong-input]-> w");
    }

    @Test
    void aScheduleLeavesByTheIntervalThatHolds() {
        var scheme = Draw.scheme(
                "main",
                Draw.schedule("s", "office", "work>a", "closed>b", "holiday>c"),
                Draw.hangup("a"),
                Draw.hangup("b"),
                Draw.hangup("c"));

        line.at("2026-11-23T09:00:00Z");
        run(scheme);
        line.at("2026-11-23T20:00:00Z");
        run(scheme);
        line.at("2026-12-31T09:00:00Z");
        run(scheme);

        assertThat(line.trail).contains("s -[work]-> a", "s -[closed]-> b", "s -[holiday]-> c");
    }

    @Test
    void aCallAboveTheLimitIsAnsweredByTheSchemeOfThose() {
        var scheme = Draw.scheme("main", Draw.hangup("h"));
        var plan = RunnablePlan.of(Compiler.compile(Draw.tenant(scheme, Samples.night()), 1));
        var night = 1;

        var ending = FlowRunner.runOverflow(plan, new PlanNumber(DID, "", 0, null, 2, night), line, line, World.EMPTY);

        assertThat(ending).isNotEqualTo(Ending.LINES_BUSY);
        assertThat(line.trail).isNotEmpty().noneMatch(entry -> entry.startsWith("h "));
    }

    @Test
    void aCallAboveTheLimitThatNobodyAnswersIsToldSoAndHearsABusyTone() {
        var plan = RunnablePlan.of(Compiler.compile(Draw.tenant(Draw.scheme("main", Draw.hangup("h"))), 1));

        var ending = FlowRunner.runOverflow(plan, new PlanNumber(DID, "", 0, null, 2, null), line, line, World.EMPTY);

        assertThat(ending).isEqualTo(Ending.LINES_BUSY);
    }

    @Test
    void theClassThatACallHasIsAWayForThoseWhomNoListHolds() {
        var scheme = Draw.scheme(
                "main",
                Draw.classed("s", "Client", "next>c"),
                Draw.caller(
                        "c",
                        List.of("blocked"),
                        List.of("partner", "client"),
                        "blocked>b",
                        "class:partner>p",
                        "class:client>k",
                        "hidden>h",
                        "other>o"),
                Draw.hangup("b"),
                Draw.hangup("p"),
                Draw.hangup("k"),
                Draw.hangup("h"),
                Draw.hangup("o"));

        for (var number : new String[] {"+79030000000", "+442071230001", null}) {
            run(scheme, line.from(number));
        }

        assertThat(line.trail)
                .filteredOn(entry -> entry.startsWith("c "))
                .containsExactly("c -[blocked]-> b", "c -[class:client]-> k", "c -[class:client]-> k");
    }

    @Test
    void theFirstListThatHoldsTheCallerWins() {
        var scheme = Draw.scheme(
                "main",
                Draw.caller("c", List.of("vip", "blocked"), "vip>v", "blocked>b", "hidden>h", "other>o"),
                Draw.hangup("v"),
                Draw.hangup("b"),
                Draw.hangup("h"),
                Draw.hangup("o"));

        for (var number : new String[] {"+79031234567", "+79030000000", null, "+442071230001", "+74951112233"}) {
            run(scheme, line.from(number));
        }

        assertThat(line.trail)
                .filteredOn(entry -> entry.startsWith("c "))
                .containsExactly(
                        "c -[vip]-> v", "c -[blocked]-> b", "c -[hidden]-> h", "c -[other]-> o", "c -[vip]-> v");
    }

    @Test
    void theNextWaveRingsAtOnceWhenOneIsBusyOrUnreachable() {
        line.rings(BUSY, UNREACHABLE, TALKED);

        var ending = run(Draw.scheme(
                "main",
                Draw.ring(
                        "r",
                        SEQUENTIAL,
                        List.of(Draw.person("boris", 20), Draw.extension("103", 20), Draw.person("olga", 20)))));

        assertThat(ending).isEqualTo(Ending.TALKED);
        assertThat(line.trail).containsExactly("at main/r", "ring 102", "ring 103", "ring +79035550104");
    }

    @Test
    void ringingInParallelIsOneWave() {
        line.rings(TALKED);

        run(Draw.scheme("main", Draw.ring("r", PARALLEL, List.of(Draw.group("masters", 20)))));

        assertThat(line.trail).contains("ring 102 103 +79035550103");
    }

    @Test
    void somebodyRangMeansNotAnswered() {
        assertThat(exitAfter(BUSY, NOT_ANSWERED, UNREACHABLE)).isEqualTo("r -[not-answered]-> n");
    }

    @Test
    void allWhoCouldBeReachedWereBusyMeansBusy() {
        assertThat(exitAfter(BUSY, UNREACHABLE, BUSY)).isEqualTo("r -[busy]-> b");
    }

    @Test
    void nobodyCouldBeReachedMeansUnreachable() {
        assertThat(exitAfter(UNREACHABLE, UNREACHABLE, UNREACHABLE)).isEqualTo("r -[unreachable]-> u");
    }

    @Test
    void roundsRepeatTheWaves() {
        line.rings(NOT_ANSWERED, BUSY, TALKED);
        var targets = List.of(Draw.person("boris", 20), Draw.extension("103", 20));

        var ending = run(Draw.scheme("main", Draw.ring("r", SEQUENTIAL, 2, targets)));

        assertThat(ending).isEqualTo(Ending.TALKED);
        assertThat(line.trail).containsExactly("at main/r", "ring 102", "ring 103", "ring 102");
    }

    @Test
    void aRoundThatReachedNobodyIsNotRepeated() {
        line.rings(UNREACHABLE, UNREACHABLE);

        run(Draw.scheme(
                "main",
                Draw.ring("r", SEQUENTIAL, 5, List.of(Draw.person("boris", 20)), "unreachable>v"),
                Draw.voicemail("v")));

        assertThat(line.trail).filteredOn("ring 102"::equals).hasSize(1);
    }

    @Test
    void theReserveRingsAtOnceWhenNobodyIsReachableAndTheDrawingSaysNothing() {
        line.rings(UNREACHABLE, TALKED);

        assertThat(run(Draw.scheme("main", Draw.ring("r", SEQUENTIAL, List.of(Draw.person("boris", 20))))))
                .isEqualTo(Ending.TALKED);
        assertThat(line.trail)
                .containsExactly("at main/r", "ring 102", "r -[unreachable]-> goodbye", "ring +79035550104");
    }

    @Test
    void aReserveThatDoesNotAnswerEndsInGoodbye() {
        line.rings(UNREACHABLE, NOT_ANSWERED);

        assertThat(run(Draw.scheme("main", Draw.ringAnna("r")))).isEqualTo(Ending.SAID_GOODBYE);
    }

    @Test
    void aDrawnUnreachableExitGoesBeforeTheReserve() {
        line.rings(UNREACHABLE);

        run(Draw.scheme("main", Draw.ringAnna("r", "unreachable>v"), Draw.voicemail("v")));

        assertThat(line.trail).contains("r -[unreachable]-> v").noneMatch(entry -> entry.contains("+79035550104"));
    }

    @Test
    void aSubSchemeWithoutReserveTakesThatOfTheSchemeThatRunsIt() {
        line.rings(UNREACHABLE, TALKED);
        var inner = Draw.withoutReserve(Draw.scheme("inner", Draw.ringAnna("r")));

        assertThat(run(Draw.scheme("main", Draw.sub("s", "inner")), inner)).isEqualTo(Ending.TALKED);
        assertThat(line.trail).contains("ring +79035550104");
    }

    @Test
    void aMessageMakesTheCallAVoicemailHoweverItEnds() {
        assertThat(run(Draw.scheme("main", Draw.voicemail("v")))).isEqualTo(Ending.VOICEMAIL);
        assertThat(run(Draw.scheme("main", Draw.voicemail("v", "left>h"), Draw.hangup("h"))))
                .isEqualTo(Ending.VOICEMAIL);
    }

    @Test
    void noMessageLeavesByNothing() {
        line.saysNothing();

        assertThat(run(Draw.scheme("main", Draw.voicemail("v", "left>h"), Draw.hangup("h"))))
                .isEqualTo(Ending.SAID_GOODBYE);
        assertThat(line.trail).contains("v -[nothing]-> goodbye");
    }

    @Test
    void aSubSchemeGoesOnAtTheExitOfItsEndsName() {
        var night = Draw.scheme("night", Draw.play("p", "done>e"), Draw.end("e", "told"));

        run(Draw.scheme("main", Draw.sub("s", "night", "told>h"), Draw.hangup("h")), night);

        assertThat(line.trail)
                .containsExactly(
                        "at main/s",
                        "at main/s>night/p",
                        "play greeting",
                        "p -[done]-> e",
                        "at main/s>night/e",
                        "s -[told]-> h",
                        "at main/h",
                        "play goodbye",
                        "hangup NORMAL");
    }

    @Test
    void anEndInTheOutermostSchemeSaysGoodbye() {
        assertThat(run(Draw.scheme("main", Draw.end("e", "done")))).isEqualTo(Ending.SAID_GOODBYE);
    }

    @Test
    void aCallGoesOnAtTheStepOfItsPointer() {
        var night =
                Draw.scheme("night", Draw.play("p", "done>v"), Draw.voicemail("v", "left>e"), Draw.end("e", "told"));
        var plan = plan(Draw.scheme("main", Draw.sub("s", "night", "told>h"), Draw.hangup("h")), night);

        var ending = FlowRunner.resume(plan, StepPointer.parse("main/s>night/v"), line, line);

        assertThat(ending).isEqualTo(Ending.VOICEMAIL);
        assertThat(line.trail)
                .startsWith("at main/s>night/v", "record 120 s", "v -[left]-> e")
                .contains("s -[told]-> h");
    }

    @Test
    void aPointerThatIsGoneStartsAtTheEntry() {
        var plan = plan(menu());

        assertThat(plan.knows(StepPointer.parse("main/b"))).isTrue();
        assertThat(plan.knows(StepPointer.parse("main/gone"))).isFalse();
        assertThat(plan.knows(StepPointer.parse("main/a>main/b"))).isFalse();
        FlowRunner.resume(plan, StepPointer.parse("main/gone"), line, line);

        assertThat(line.trail).startsWith("at main/m");
    }

    @Test
    void aPointerIntoASchemeThatIsGoneApologises() {
        assertThat(FlowRunner.resume(plan(menu()), StepPointer.parse("gone/x"), line, line))
                .isEqualTo(Ending.NO_SCHEME);
    }

    @Test
    void aCallThatCirclesIsEndedOnce() {
        // Given a menu that a silent caller never leaves
        var scheme = Draw.scheme("main", Draw.menu("m", "1", 1, 1, "1>m", "no-input>m", "wrong-input>m"));

        // Then
        assertThat(run(scheme)).isEqualTo(Ending.TOO_MANY_STEPS);
        assertThat(line.trail).endsWith("play sorry", "hangup NORMAL");
    }

    @Test
    void aCallerWhoHangsUpEndsTheRunInEachStep() {
        var scheme = Draw.scheme(
                "main",
                Draw.play("p", "done>m"),
                Draw.menu("m", "1", 5, 1, "1>r", "no-input>r", "wrong-input>r"),
                Draw.ring("r", SEQUENTIAL, List.of(Draw.person("boris", 20)), "not-answered>v"),
                Draw.voicemail("v", "left>h"),
                Draw.hangup("h"));
        for (int requests = 0; requests < 6; requests++) {
            var leaving = new ScriptedLine().endsAfter(requests);

            assertThatThrownBy(() -> run(scheme, leaving)).isInstanceOf(LineEnded.class);
        }
    }

    private static Scheme menu() {
        return Draw.scheme(
                "main",
                Draw.menu("m", "12", "1>a", "2>b", "no-input>n", "wrong-input>w"),
                Draw.hangup("a"),
                Draw.hangup("b"),
                Draw.hangup("n"),
                Draw.hangup("w"));
    }

    private String exitAfter(RingResult... results) {
        line.rings(results);
        var targets = List.of(Draw.person("boris", 20), Draw.extension("103", 20), Draw.person("olga", 20));
        run(Draw.scheme(
                "main",
                Draw.ring("r", SEQUENTIAL, targets, "not-answered>n", "busy>b", "unreachable>u"),
                Draw.hangup("n"),
                Draw.hangup("b"),
                Draw.hangup("u")));
        return line.trail.stream()
                .filter(entry -> entry.startsWith("r "))
                .findFirst()
                .orElseThrow();
    }

    private static RunnablePlan plan(Scheme... schemes) {
        return RunnablePlan.of(Compiler.compile(Draw.tenant(schemes), 1));
    }

    private Ending run(Scheme... schemes) {
        return run(plan(schemes), line);
    }

    private static Ending run(Scheme scheme, ScriptedLine line) {
        return run(plan(scheme), line);
    }

    private static Ending run(RunnablePlan plan, ScriptedLine line) {
        return FlowRunner.run(plan, plan.plan().number(DID), line, line);
    }
}
