package org.dozvon.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.dozvon.scheme.model.HangupStep;
import org.dozvon.scheme.model.PersonId;
import org.dozvon.scheme.model.PhoneNumber;
import org.dozvon.scheme.plan.PlanLeg;
import org.dozvon.scheme.plan.PlanPrompt;
import org.dozvon.scheme.run.Bell;
import org.dozvon.scheme.run.CallNotes;
import org.dozvon.scheme.run.DigitRules;
import org.dozvon.scheme.run.Keys;
import org.dozvon.scheme.run.Line;
import org.dozvon.scheme.run.Music;
import org.dozvon.scheme.run.Recording;
import org.dozvon.scheme.run.RingManner;
import org.dozvon.scheme.run.RingResult;
import org.dozvon.scheme.run.StepPointer;
import org.jspecify.annotations.Nullable;

/// A line that does nothing, so that only the decisions are measured.
final class SilentLine implements Line {
    private static final PhoneNumber DIALLED = new PhoneNumber("+78123091500");

    private final Instant now = Instant.parse("2026-11-22T10:00:00Z");
    int entered;

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public @Nullable String caller() {
        return SampleTenant.CALLER;
    }

    @Override
    public void enter(StepPointer step) {
        entered++;
    }

    @Override
    public void play(PlanPrompt prompt) {}

    @Override
    public Keys collect(PlanPrompt prompt, int waitMillis, String validKeys) {
        return new Keys.None();
    }

    @Override
    public RingResult ring(List<PlanLeg> legs, RingManner manner, Consumer<PlanLeg> answered) {
        return new RingResult.NotAnswered();
    }

    @Override
    public Keys hold(Music music, String keys, Duration atMost, Bell bell) {
        return new Keys.None();
    }

    @Override
    public String id() {
        return "silent";
    }

    @Override
    public Recording record(PlanPrompt greeting, @Nullable PersonId mailbox, int limitSeconds) {
        return new Recording.Nothing();
    }

    @Override
    public PhoneNumber dialled() {
        return DIALLED;
    }

    @Override
    public long seed() {
        return 0;
    }

    @Override
    public CallNotes notes() {
        return CallNotes.EMPTY;
    }

    @Override
    public void note(CallNotes notes) {}

    @Override
    public String digits(PlanPrompt prompt, DigitRules rules) {
        return "";
    }

    @Override
    public void startRecording() {}

    @Override
    public void stopRecording() {}

    @Override
    public <T> @Nullable T await(Supplier<T> work, Duration atMost) {
        return work.get();
    }

    @Override
    public void hangup(HangupStep.Cause cause) {}
}
