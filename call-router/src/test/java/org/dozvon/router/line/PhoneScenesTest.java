package org.dozvon.router.line;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.dozvon.esl.HangupCause;
import org.dozvon.router.RecordedFacts;
import org.dozvon.router.TestPlans;
import org.dozvon.router.plan.PlanTable;
import org.dozvon.router.plan.PlanTables;
import org.dozvon.scheme.desk.Duty;
import org.dozvon.scheme.model.RingStrategy;
import org.dozvon.simulator.PlacedCall;
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

/// What a tenant's own phones dial, on the event socket.
class PhoneScenesTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

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
                .dialplan(Dialplan.ofContexts(Map.of("external", toRouters, "internal", toRouters))));
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
        org.awaitility.Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> !call.trail().heard().isEmpty());

        // When
        first.die();

        // Then
        org.awaitility.Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> said(call).size() > 1);
        assertThat(said(call)).containsOnly("duty-off");
        assertThat(second.desks().duty("avto", TestPlans.ANNA)).contains(new Duty.Off());
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
