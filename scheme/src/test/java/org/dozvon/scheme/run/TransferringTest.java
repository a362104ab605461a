package org.dozvon.scheme.run;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dozvon.scheme.Draw;
import org.dozvon.scheme.compile.Compiler;
import org.dozvon.scheme.model.ContactOrder;
import org.dozvon.scheme.model.GroupId;
import org.dozvon.scheme.model.InsideNumber;
import org.dozvon.scheme.model.Outgoing;
import org.dozvon.scheme.model.PersonId;
import org.dozvon.scheme.model.Queue;
import org.dozvon.scheme.model.QueueId;
import org.dozvon.scheme.model.RingStrategy;
import org.dozvon.scheme.model.SchemeId;
import org.dozvon.scheme.plan.PlanLeg;
import org.dozvon.scheme.plan.TenantPlan;
import org.dozvon.scheme.run.CallNotes.Transfer.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// Callers whom somebody they talked with has sent on.
class TransferringTest {
    private final Line line = new Line();

    @Test
    void whoIsSentToAnExtensionTalksToThatPerson() {
        line.rings(talk("102"));

        assertThat(run("102", Stage.ASKED)).isEqualTo(Ending.TALKED);

        assertThat(line.trail).containsExactly("at main/r", "anna sent to person boris", "ring 102");
        assertThat(line.music).containsOnly(true);
    }

    @Test
    void whoIsSentOutsideRingsThereThroughTheTrunk() {
        line.rings(talk("+74951234567"));

        assertThat(run("84951234567", Stage.ASKED)).isEqualTo(Ending.TALKED);

        assertThat(line.trail).contains("anna sent to phone +74951234567", "ring +74951234567");
    }

    @Test
    void whomNobodyAnswersComesBackToWhoSentThem() {
        line.rings(new RingResult.NotAnswered(), talk("101"));

        assertThat(run("102", Stage.ASKED)).isEqualTo(Ending.TALKED);

        assertThat(line.trail).containsSubsequence("ring 102", "transfer not-answered", "ring 101");
    }

    @Test
    void whomNobodyAnswersThereEitherGoesOnByTheDrawing() {
        run("102", Stage.ASKED);

        assertThat(line.trail).containsSubsequence("ring 102", "ring 101", "r -[not-answered]-> v", "record 120 s");
        assertThat(line.notes().transfer()).isNull();
    }

    @Test
    void whatNobodyHasComesBackAtOnce() {
        line.rings(talk("101"));

        run("777", Stage.ASKED);

        assertThat(line.trail)
                .containsExactly("at main/r", "anna sent to unknown null", "transfer unreachable", "ring 101");
    }

    @Test
    void oneOfTheTenantsOwnNumbersIsNotRung() {
        run(Draw.DID.value(), Stage.ASKED);

        assertThat(line.trail).contains("anna sent to unknown null").doesNotContain("ring " + Draw.DID.value());
    }

    @Test
    void whoIsSentToASchemeBeginsItAtItsEntry() {
        assertThat(run("night", Stage.ASKED)).isEqualTo(Ending.SAID_GOODBYE);

        assertThat(line.trail).containsSubsequence("anna sent to scheme night", "play greeting", "play goodbye");
        assertThat(line.notes().transfer()).isNull();
    }

    @Test
    void whoIsSentToAQueueInWhichNobodyAnswersComesBack() {
        line.rings(talk("101"));

        assertThat(run("sales", Stage.ASKED)).isEqualTo(Ending.TALKED);

        assertThat(line.trail).containsSubsequence("anna sent to queue sales", "transfer not-answered", "ring 101");
    }

    @Test
    void anInsideNumberLeadsToItsQueueOrItsScheme() {
        line.rings(talk("101"));

        run("600", Stage.ASKED);
        run("700", Stage.ASKED);

        assertThat(line.trail)
                .containsSubsequence(
                        "anna sent to queue sales",
                        "transfer not-answered",
                        "ring 101",
                        "anna sent to scheme night",
                        "play greeting");
    }

    @Test
    void whoIsParkedAndForgottenComesBackToWhoParkedThem() {
        line.rings(talk("101"));

        assertThat(run("*75", Stage.ASKED)).isEqualTo(Ending.TALKED);

        assertThat(line.trail).containsSubsequence("anna sent to orbit 75", "transfer not-answered", "ring 101");
    }

    @Test
    void whatAnotherTenantCallsSoIsUnknownHere() {
        run("theirs", Stage.ASKED);

        assertThat(line.trail).contains("anna sent to unknown null");
    }

    @Test
    void whoIsSentOnHasLeftTheLineInWhichTheyStood() {
        var waits = CallNotes.EMPTY.waiting(new CallNotes.Waiting("main/r", 1, null));

        assertThat(waits.transferred(new CallNotes.Transfer("102", "anna", "101", Stage.ASKED))
                        .waiting())
                .isNull();
    }

    @Test
    void anotherRouterRingsThereAgainAndTellsNothingTwice() {
        line.rings(talk("102"));

        run("102", Stage.ON_THE_WAY);

        assertThat(line.trail).containsExactly("at main/r", "ring 102");
    }

    @Test
    void anotherRouterGoesOnBringingThemBack() {
        line.rings(talk("101"));

        run("102", Stage.COMES_BACK);

        assertThat(line.trail).containsExactly("at main/r", "ring 101");
    }

    @Test
    void aNumberThatCostsMoreIsNotRung() {
        for (var dear : List.of("+78091234567", "+499001234567", "+491371234567", "+33891234567")) {
            run(dear, Stage.ASKED);
        }

        assertThat(line.trail).contains("anna sent to unknown null").noneMatch(step -> step.startsWith("ring +"));
    }

    @Test
    void whoMayCallNobodyOutsideSendsNobodyThere() {
        line.rings(talk("101"));

        run(
                "84951234567",
                Stage.ASKED,
                new Outgoing(null, Map.of(), List.of(), List.of(), List.of(new PersonId("anna")), 5, 300));

        assertThat(line.trail).contains("anna sent to unknown null", "ring 101").doesNotContain("ring +74951234567");
    }

    private Ending run(String to, Stage stage) {
        return run(to, stage, Outgoing.USUAL);
    }

    private Ending run(String to, Stage stage, Outgoing outgoing) {
        line.noted(CallNotes.EMPTY.transferred(new CallNotes.Transfer(to, "anna", "101", stage)));
        var scheme = Draw.scheme("main", Draw.ringAnna("r", "not-answered>v"), Draw.voicemail("v"));
        var night = Draw.scheme("night", Draw.play("p"));
        var tenant = Draw.tenant(scheme, night)
                .withQueues(List.of(sales()))
                .withInside(List.of(
                        new InsideNumber("600", new QueueId("sales"), null),
                        new InsideNumber("700", null, new SchemeId("night"))));
        var plan = RunnablePlan.of(with(outgoing, Compiler.compile(tenant, 1)));
        return FlowRunner.resume(plan, StepPointer.parse("main/r"), line, line);
    }

    private static TenantPlan with(Outgoing outgoing, TenantPlan plan) {
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
                plan.people(),
                plan.accounts(),
                plan.sounds(),
                plan.rotas(),
                plan.switches(),
                plan.connections(),
                plan.queues(),
                plan.calls(),
                plan.inside(),
                outgoing);
    }

    private static Queue sales() {
        return new Queue(
                new QueueId("sales"),
                "sales",
                new GroupId("masters"),
                RingStrategy.SEQUENTIAL,
                ContactOrder.SIP_ONLY,
                10,
                0,
                30,
                10,
                null,
                null);
    }

    private static RingResult talk(String account) {
        return new RingResult.Talked(new PlanLeg.Account(account, new PersonId("boris"), 1), Duration.ofSeconds(9));
    }

    private static final class Line extends ScriptedLine {
        final List<Boolean> music = new ArrayList<>();

        @Override
        public RingResult ring(List<PlanLeg> legs, RingManner manner, java.util.function.Consumer<PlanLeg> answered) {
            music.add(manner.music() != null);
            return super.ring(legs, manner, answered);
        }

        @Override
        public void transferred(StepPointer step, CallNotes.Transfer transfer, String kind, @Nullable String id) {
            trail.add(transfer.by() + " sent to " + kind + " " + id);
        }

        @Override
        public void learnt(StepPointer step, String what, String result) {
            trail.add(what + " " + result);
        }
    }
}
