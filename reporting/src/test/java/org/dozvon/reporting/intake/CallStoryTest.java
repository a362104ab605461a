package org.dozvon.reporting.intake;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Random;
import org.dozvon.records.event.CallEvent;
import org.dozvon.records.event.CallFact;
import org.dozvon.records.event.EndReason;
import org.dozvon.reporting.SampleCall;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CallStoryTest {
    @Test
    void aCallThatAPersonAnsweredIsAnsweredAndKeepsWhoAndHowLong() {
        // Given
        var call = SampleCall.of("avto", "c-1")
                .arrived("+79031112233")
                .rang("l1", "boris")
                .after(7_000);

        // When
        var story = CallStory.of(call.answered("l1", "boris")
                .after(65_000)
                .talkEnded("l1", 65_000)
                .ended(EndReason.TALKED)
                .facts());

        // Then
        assertThat(story.outcome()).isEqualTo(Outcome.ANSWERED);
        assertThat(story.answeredBy()).isEqualTo("boris");
        assertThat(story.waitMillis()).isEqualTo(7_000);
        assertThat(story.talkMillis()).isEqualTo(65_000);
        assertThat(story.missedCause()).isNull();
    }

    @Test
    void aCallOutIsNeverMissed() {
        var unanswered = CallStory.of(SampleCall.of("avto", "c-1")
                .placed("boris", "+79031112233")
                .rang("l1", null)
                .ended(EndReason.NOT_ANSWERED)
                .facts());
        var refused = CallStory.of(SampleCall.of("avto", "c-2")
                .placed("boris", "+870773111632")
                .ended(EndReason.NOT_ALLOWED)
                .facts());
        assertThat(unanswered.outcome()).isEqualTo(Outcome.UNANSWERED);
        assertThat(unanswered.missedCause()).isNull();
        assertThat(unanswered.placedBy()).isEqualTo("boris");
        assertThat(refused.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(refused.missedCause()).isNull();
    }

    @Test
    void aCallOutOfWhichTheNodeAloneTellsIsNoCustomersMiss() {
        var story = CallStory.of(SampleCall.of("avto", "c-3")
                .placed("boris", "+79031112233")
                .ended(EndReason.CALLER_HUNG_UP)
                .facts());
        assertThat(story.direction()).isEqualTo(CallStory.Direction.OUTBOUND);
        assertThat(story.outcome()).isEqualTo(Outcome.UNANSWERED);
        assertThat(story.missedCause()).isNull();
    }

    @Test
    void whatAFrozenRouterTellsWhenItWakesChangesNothing() {
        var story = CallStory.of(SampleCall.of("avto", "c-1")
                .arrived("+79031112233")
                .answered("l1", "boris")
                .talkEnded("l1", 65_000)
                .voicemail("m-1", 5_000)
                .ended(EndReason.CALLER_HUNG_UP)
                .takenOver("router-1")
                .talkEnded("l1", 65_000)
                .voicemail("m-1", 5_000)
                .after(66_000)
                .ended(EndReason.TALKED)
                .facts());

        assertThat(story.endReason()).isEqualTo(EndReason.TALKED.slug());
        assertThat(story.endedAt()).isEqualTo(story.startedAt().plusMillis(66_000));
        assertThat(story.talkMillis()).isEqualTo(65_000);
        assertThat(story.messages()).hasSize(1);
    }

    @Test
    void ofATalkThatTwoRoutersTellOfTheOneThatWasAwakeIsRight() {
        var story = CallStory.of(SampleCall.of("avto", "c-1")
                .arrived("+79031112233")
                .answered("l1", "boris")
                .talkEnded("l1", 90_000)
                .takenOver("router-1")
                .talkEnded("l1", 65_000)
                .after(66_000)
                .ended(EndReason.TALKED)
                .facts());

        assertThat(story.talkMillis()).isEqualTo(65_000);
    }

    @Test
    void aTalkThatOnlyTheNodeCanTellOfIsAnsweredAndItsWaitUnknown() {
        var story = CallStory.of(SampleCall.of("avto", "c-1")
                .arrived("+79031112233")
                .rang("l1", "boris")
                .after(66_000)
                .atSequence(CallEvent.FROM_NODE)
                .ended(EndReason.TALKED)
                .facts());

        assertThat(story.outcome()).isEqualTo(Outcome.ANSWERED);
        assertThat(story.missedCause()).isNull();
        assertThat(story.waitMillis()).isNull();
        assertThat(story.talkMillis()).isNull();
    }

    @Test
    void aCallWithoutItsEndIsInProgress() {
        assertThat(CallStory.of(SampleCall.of("avto", "c-1")
                                .arrived("+79031112233")
                                .facts())
                        .outcome())
                .isEqualTo(Outcome.IN_PROGRESS);
    }

    @Test
    void whoeverLeavesInTheMenuIsMissedInTheMenu() {
        var story = CallStory.of(SampleCall.of("avto", "c-1")
                .arrived("+79031112233")
                .after(3_000)
                .ended(EndReason.CALLER_HUNG_UP)
                .facts());

        assertThat(story.outcome()).isEqualTo(Outcome.MISSED);
        assertThat(story.missedCause()).isEqualTo(MissedCause.IN_MENU);
        assertThat(story.waitMillis()).isEqualTo(3_000);
    }

    @Test
    void aMessageIsAMissedCallWithItsCause() {
        var story = CallStory.of(SampleCall.of("avto", "c-1")
                .arrived("+79031112233")
                .rang("l1", "boris")
                .legEnded("l1", CallFact.LegOutcome.NOT_ANSWERED)
                .voicemail("m-1", 12_000)
                .ended(EndReason.VOICEMAIL_LEFT)
                .facts());

        assertThat(story.outcome()).isEqualTo(Outcome.VOICEMAIL);
        assertThat(story.missedCause()).isEqualTo(MissedCause.NOT_ANSWERED);
        assertThat(story.messages())
                .singleElement()
                .satisfies(message -> assertThat(message.lengthMillis()).isEqualTo(12_000));
    }

    @Test
    void whoeverLeavesWhenAskedForAMessageWaitedUntilThenForNobodyOnDuty() {
        var story = CallStory.of(SampleCall.of("avto", "c-1")
                .arrived("+79031112233")
                .after(2_000)
                .entered("off-hours", "voicemail")
                .after(9_000)
                .ended(EndReason.CALLER_HUNG_UP)
                .facts());

        assertThat(story.missedCause()).isEqualTo(MissedCause.NOBODY_ON_DUTY);
        assertThat(story.waitMillis()).isEqualTo(2_000);
    }

    @Test
    void whoeverWaitsInALineWithoutBeingOfferedToAnybodyMetAgentsWhoAreBusy() {
        assertThat(CallStory.of(inALine().ended(EndReason.CALLER_HUNG_UP).facts())
                        .missedCause())
                .isEqualTo(MissedCause.ALL_BUSY);
        assertThat(CallStory.of(inALine().ended(EndReason.CALLBACK_PROMISED).facts())
                        .missedCause())
                .isEqualTo(MissedCause.ALL_BUSY);
        assertThat(CallStory.of(inALine()
                                .left("wait", "nobody-on-duty")
                                .ended(EndReason.SAID_GOODBYE)
                                .facts())
                        .missedCause())
                .isEqualTo(MissedCause.NOBODY_ON_DUTY);
    }

    private static SampleCall inALine() {
        return SampleCall.of("avto", "c-1")
                .arrived("+79031112233")
                .entered("wait", "queue")
                .after(30_000);
    }

    @Test
    void causesTellUnreachableFromBusyFromNotAnswered() {
        assertThat(causeOf(CallFact.LegOutcome.UNREACHABLE, CallFact.LegOutcome.UNREACHABLE))
                .isEqualTo(MissedCause.UNREACHABLE);
        assertThat(causeOf(CallFact.LegOutcome.UNREACHABLE, CallFact.LegOutcome.BUSY))
                .isEqualTo(MissedCause.ALL_BUSY);
        assertThat(causeOf(CallFact.LegOutcome.BUSY, CallFact.LegOutcome.NOT_ANSWERED))
                .isEqualTo(MissedCause.NOT_ANSWERED);
    }

    private static MissedCause causeOf(CallFact.LegOutcome one, CallFact.LegOutcome other) {
        return CallStory.of(SampleCall.of("avto", "c-1")
                        .arrived("+79031112233")
                        .rang("l1", "boris")
                        .legEnded("l1", one)
                        .rang("l2", "viktor")
                        .legEnded("l2", other)
                        .ended(EndReason.CALLER_HUNG_UP)
                        .facts())
                .missedCause();
    }

    @Test
    void whoIsSentOnAndReachesNobodyIsNotMissedButAskedAfter() {
        var story = CallStory.of(sentOn().legEnded("l2", CallFact.LegOutcome.BUSY)
                .ended(EndReason.CALLER_HUNG_UP)
                .facts());

        assertThat(story.outcome()).isEqualTo(Outcome.ANSWERED);
        assertThat(story.missedCause()).isEqualTo(MissedCause.TRANSFER_FAILED);
        assertThat(story.answeredBy()).isEqualTo("anna");
        assertThat(story.talkMillis()).isEqualTo(5_000);
    }

    @Test
    void whoIsSentOnAndReachesSomebodyIsAnsweredAndBothTalksCount() {
        var story = CallStory.of(sentOn().answered("l2", "boris")
                .after(7_000)
                .talkEnded("l2", 7_000)
                .ended(EndReason.TALKED)
                .facts());

        assertThat(story.missedCause()).isNull();
        assertThat(story.answeredBy()).isEqualTo("anna");
        assertThat(story.talkMillis()).isEqualTo(12_000);
    }

    private static SampleCall sentOn() {
        return SampleCall.of("avto", "c-1")
                .arrived("+79031112233")
                .rang("l1", "anna")
                .answered("l1", "anna")
                .after(5_000)
                .talkEnded("l1", 5_000)
                .transferred("anna", "boris")
                .rang("l2", "boris");
    }

    @Test
    void aHangUpThatTheOwnerDrewIsNotAMissedCall() {
        var story = CallStory.of(SampleCall.of("avto", "c-1")
                .arrived("+79031112233")
                .ended(EndReason.HUNG_UP_BY_SCHEME)
                .facts());

        assertThat(story.outcome()).isEqualTo(Outcome.GOODBYE);
    }

    @Test
    void theRoutersEndingStandsBeforeTheOneThatTheSwitchAddedLater() {
        var story = CallStory.of(SampleCall.of("avto", "c-1")
                .arrived("+79031112233")
                .ended(EndReason.CALLER_HUNG_UP)
                .atSequence(1_000)
                .ended(EndReason.LOST)
                .facts());

        assertThat(story.endReason()).isEqualTo("caller-hung-up");
    }

    @Test
    void everyOrderOfTheFactsTellsTheSameStory() {
        // Given
        var facts = new ArrayList<>(SampleCall.of("avto", "c-1")
                .arrived("+79031112233")
                .rang("l1", "boris")
                .legEnded("l1", CallFact.LegOutcome.BUSY)
                .rang("l2", "viktor")
                .after(9_000)
                .answered("l2", "viktor")
                .after(30_000)
                .talkEnded("l2", 30_000)
                .ended(EndReason.TALKED)
                .facts());
        var told = CallStory.of(facts);
        var shuffler = new Random(20261122);

        for (var i = 0; i < 1_000; i++) {
            // When
            Collections.shuffle(facts, shuffler);

            // Then
            assertThat(CallStory.of(facts)).isEqualTo(told);
        }
    }
}
