package org.dozvon.router.line;

import io.vertx.core.buffer.Buffer;
import java.util.ArrayList;
import java.util.List;
import org.dozvon.esl.event.Event;
import org.dozvon.esl.frame.Headers;
import org.dozvon.esl.outbound.ChannelData;
import org.dozvon.records.event.CallFact.LegOutcome;
import org.dozvon.router.TestPlans;
import org.dozvon.scheme.run.RingResult;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// The variables are those that FreeSWITCH 1.10.12 set in the same scenes.
class WaveOutcomeTest {
    private final RungLeg anna = RungLeg.ring(TestPlans.anna(5));
    private final RungLeg boris = RungLeg.ring(TestPlans.boris(5));

    @Test
    void theLegWhoseVariableWasImportedIsTheOneThatAnswered() {
        // Given
        var state = state(
                "originate_disposition", "SUCCESS", "dozvon_leg", "1", "originate_causes", causes("LOSE_RACE", "NONE"));

        // When
        var outcome = WaveOutcome.of(List.of(anna, boris), state);

        // Then
        assertThat(outcome.answered()).isEqualTo(boris);
        assertThat(outcome.outcomes()).containsOnly(java.util.Map.entry(anna, LegOutcome.ANSWERED_ELSEWHERE));
    }

    @Test
    void theChannelThatWasTalkedToTellsItWhereNothingWasImported() {
        // Given
        var state = state("originate_disposition", "SUCCESS", "last_bridge_to", anna.id());

        // When, Then
        assertThat(WaveOutcome.of(List.of(anna, boris), state).answered()).isEqualTo(anna);
    }

    @Test
    void oneThatRangOutMakesAWaveNotAnswered() {
        // Given
        var state = state(
                "originate_disposition",
                "CALL_REJECTED",
                "originate_causes",
                causes("CALL_REJECTED", "ALLOTTED_TIMEOUT"));

        // When
        var outcome = WaveOutcome.of(List.of(anna, boris), state);

        // Then
        assertThat(outcome.unanswered()).isInstanceOf(RingResult.NotAnswered.class);
        assertThat(outcome.outcomes())
                .containsEntry(anna, LegOutcome.DECLINED)
                .containsEntry(boris, LegOutcome.NOT_ANSWERED);
    }

    @Test
    void aWaveInWhichOneWasBusyAndTheOtherNotRegisteredIsBusy() {
        // Given
        var state = state("originate_disposition", "USER_BUSY", "originate_causes", anna.id() + ";USER_BUSY");

        // When
        var outcome = WaveOutcome.of(List.of(anna, boris), state);

        // Then
        assertThat(outcome.unanswered()).isInstanceOf(RingResult.Busy.class);
        assertThat(outcome.outcomes()).containsEntry(boris, LegOutcome.UNREACHABLE);
    }

    @Test
    void aWaveOfPhonesThatAreNotRegisteredIsUnreachable() {
        // Given
        var state = state("originate_disposition", "USER_NOT_REGISTERED");

        // When, Then
        assertThat(WaveOutcome.of(List.of(anna, boris), state).unanswered()).isInstanceOf(RingResult.Unreachable.class);
    }

    @Test
    void aLegThatStillRangWhenTimeWasUpWasNotAnswered() {
        // Given
        var state = state("originate_disposition", "NO_ANSWER", "originate_causes", causes("NONE", "NONE"));

        // When, Then
        assertThat(WaveOutcome.of(List.of(anna, boris), state).unanswered()).isInstanceOf(RingResult.NotAnswered.class);
    }

    @Test
    void aLegThatRangWhenTheCallerLeftIsTheCallersDoing() {
        // Given
        var state = state("originate_disposition", "ORIGINATOR_CANCEL", "originate_causes", anna.id() + ";NONE");

        // When, Then
        assertThat(WaveOutcome.of(List.of(anna), state).outcomes()).containsEntry(anna, LegOutcome.CALLER_LEFT);
    }

    @Test
    void legsSurviveBeingWrittenOnTheChannel() {
        // Given
        var legs = List.of(
                anna,
                RungLeg.ring(new org.dozvon.scheme.plan.PlanLeg.Outside(
                        new org.dozvon.scheme.model.PhoneNumber("+79035550101"), null, 20)));

        // When
        var read = RungLeg.read(RungLeg.write(legs));

        // Then
        assertThat(read)
                .extracting(RungLeg::id)
                .containsExactly(legs.get(0).id(), legs.get(1).id());
        assertThat(read).extracting(RungLeg::endpoint).containsExactly("101", "+79035550101");
        assertThat(read.getFirst().person()).isEqualTo("anna");
    }

    private String causes(String ofAnna, String ofBoris) {
        return "ARRAY::%s;%s|:%s;%s".formatted(anna.id(), ofAnna, boris.id(), ofBoris);
    }

    static ChannelState state(String... variables) {
        var headers = new ArrayList<String>(List.of("Event-Name", "CHANNEL_DATA", "Answer-State", "answered"));
        for (int i = 0; i < variables.length; i += 2) {
            headers.add("variable_" + variables[i]);
            headers.add(variables[i + 1]);
        }
        return ChannelState.of(new ChannelData(Event.of(Headers.of(headers.toArray(String[]::new)), Buffer.buffer())));
    }
}
