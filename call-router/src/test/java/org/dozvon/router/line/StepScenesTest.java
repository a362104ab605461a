package org.dozvon.router.line;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.dozvon.records.event.CallFact;
import org.dozvon.router.RecordedFacts;
import org.dozvon.router.TestPlans;
import org.dozvon.router.plan.PlanTable;
import org.dozvon.router.plan.PlanTables;
import org.dozvon.scheme.model.HangupStep;
import org.dozvon.scheme.model.RecordStep;
import org.dozvon.scheme.model.StepId;
import org.dozvon.scheme.model.StockPhrase;
import org.dozvon.scheme.model.Template;
import org.dozvon.scheme.plan.PlanStep;
import org.dozvon.simulator.SimulatorOptions;
import org.dozvon.simulator.SwitchSimulator;
import org.dozvon.simulator.dialplan.Action;
import org.dozvon.simulator.dialplan.Dialplan;
import org.dozvon.simulator.party.CallerScript;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/// Steps that ask, record and tell, on the event socket.
class StepScenesTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path recordings;

    private final RecordedFacts facts = new RecordedFacts();
    private final PlanTable plans = PlanTables.of();
    private SwitchSimulator node;
    private RouterUnderTest router;

    @BeforeEach
    void start() throws Exception {
        router = new RouterUnderTest("router-1", plans, facts, "dozvon-on-loopback", recordings);
        var toRouter = List.of(new Action("socket", "127.0.0.1:" + router.port() + " full"));
        var dialplan = Dialplan.ofContexts(Map.of("external", toRouter));
        node = SwitchSimulator.start(SimulatorOptions.forTests().dialplan(dialplan));
        router.with("simulator", node.eslPort());
    }

    @AfterEach
    void stop() {
        node.close();
        router.close();
    }

    @Test
    void digitsAreTakenRecordedAndToldToPeople() {
        // Given
        PlanTables.put(
                plans,
                TestPlans.plan(
                        "avto",
                        1,
                        ask(),
                        new PlanStep.Recording(id("on"), RecordStep.Mode.ON, TestPlans.phrase(StockPhrase.RECORDED), 2),
                        new PlanStep.Notify(
                                id("tell"), List.of(TestPlans.ANNA), List.of("desk@example.com"), order(), 3),
                        new PlanStep.Recording(id("off"), RecordStep.Mode.OFF, null, 4),
                        new PlanStep.Hangup(id("bye"), HangupStep.Cause.NORMAL, null)));

        // When
        var call = node.place(CallerScript.from("79035550199")
                .dials(TestPlans.NUMBER.substring(1))
                .afterPrompt(1)
                .press("4711#"));
        call.awaitEnd(PATIENCE);
        facts.await(CallFact.Ended.class);

        // Then
        assertThat(facts.story())
                .containsExactly(
                        "arrived",
                        "in ask",
                        "ask done",
                        "in on",
                        "recording on",
                        "on next",
                        "in tell",
                        "notice order 4711 of +79035550199",
                        "tell next",
                        "in off",
                        "recording off",
                        "off next",
                        "in bye",
                        "ended hung-up-by-scheme");
        var notice = facts.await(CallFact.NoticeAsked.class);
        assertThat(notice.emails()).containsExactly("desk@example.com", "anna@example.com");
        assertThat(notice.zone()).isEqualTo("Europe/Moscow");
        assertThat(notice.language()).isEqualTo("ru");
        assertThat(facts.await(CallFact.RecordingStopped.class).recording())
                .isEqualTo(facts.await(CallFact.RecordingStarted.class).recording());
    }

    private static PlanStep ask() {
        return new PlanStep.Ask(
                id("ask"), TestPlans.phrase(StockPhrase.ENTER_DIGITS), "order", 4, 6, 3_000, 1, 1, 4, 4);
    }

    private static Template order() {
        return new Template("order {order} of {caller}");
    }

    private static StepId id(String id) {
        return TestPlans.id(id);
    }
}
