package org.dozvon.router.line;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.dozvon.records.event.CallEvent;
import org.dozvon.records.event.CallFact;
import org.dozvon.router.TestPlans;
import org.dozvon.scheme.plan.PlanStep;
import org.dozvon.simulator.party.CallerScript;
import org.dozvon.simulator.party.PhoneScript;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/// Calls of minutes, played on a clock of their own.
class DrivenScenesTest {
    private static final Instant MOMENT = Instant.parse("2026-11-23T09:00:00Z");
    private static final UUID ID = UUID.fromString("00000000-0000-0000-0000-000000000001");

    @TempDir
    Path folder;

    @Test
    void aPhoneRingsForTheWholeOfItsTimeAndNotForAMinute() throws Exception {
        // Given
        var events = played(
                PhoneScript.answersAfter(Duration.ofSeconds(80)).talksFor(Duration.ofSeconds(5)),
                TestPlans.ring("all", List.of(List.of(TestPlans.anna(90))), PlanStep.GOODBYE));

        // Then
        assertThat(atSecond(events, CallFact.Answered.class)).isEqualTo(80);
    }

    @Test
    void whoSaysNothingLeavesNoMessage() throws Exception {
        // When
        var events = played(PhoneScript.silent(), TestPlans.voicemail("message"));

        // Then: 3 s of prompt, the beep, and the silence that ends a recording
        assertThat(events).extracting(CallEvent::fact).noneMatch(CallFact.VoicemailLeft.class::isInstance);
        assertThat(events)
                .extracting(CallEvent::fact)
                .anyMatch(fact ->
                        fact instanceof CallFact.StepLeft left && left.exit().equals("nothing"));
        assertThat(atSecond(events, CallFact.StepLeft.class)).isEqualTo(3 + 5);
    }

    @Test
    void aShortMessageFromATelephoneThatSendsNoSilenceIsKept() throws Exception {
        // Given
        var caller = caller().sendsNothingInSilence().whenRecorded().speak(Duration.ofSeconds(3));

        // When
        var events = played(caller, PhoneScript.silent(), TestPlans.voicemail("message"));

        // Then
        assertThat(events).extracting(CallEvent::fact).anyMatch(CallFact.VoicemailLeft.class::isInstance);
    }

    private static CallerScript caller() {
        return CallerScript.from("79035550199").dials(TestPlans.NUMBER.substring(1));
    }

    private List<CallEvent> played(PhoneScript phone, PlanStep... steps) throws Exception {
        return played(caller(), phone, steps);
    }

    private List<CallEvent> played(CallerScript caller, PhoneScript phone, PlanStep... steps) throws Exception {
        try (var node = new DrivenNode(folder)) {
            node.phone("101", phone);
            return node.play(TestPlans.plan("avto", 1, steps), caller, MOMENT, ID);
        }
    }

    private static long atSecond(List<CallEvent> events, Class<? extends CallFact> kind) {
        return events.stream()
                .filter(event -> kind.isInstance(event.fact()))
                .map(event -> Duration.between(MOMENT, event.occurredAt()).toSeconds())
                .findFirst()
                .orElseThrow();
    }
}
