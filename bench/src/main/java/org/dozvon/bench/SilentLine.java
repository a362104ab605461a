package org.dozvon.bench;

import java.time.Instant;
import java.util.List;
import org.dozvon.scheme.model.HangupStep;
import org.dozvon.scheme.model.PersonId;
import org.dozvon.scheme.plan.PlanLeg;
import org.dozvon.scheme.plan.PlanPrompt;
import org.dozvon.scheme.run.Keys;
import org.dozvon.scheme.run.Line;
import org.dozvon.scheme.run.Recording;
import org.dozvon.scheme.run.RingResult;
import org.dozvon.scheme.run.StepPointer;
import org.jspecify.annotations.Nullable;

/// A line that does nothing, so that only the decisions are measured.
final class SilentLine implements Line {
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
    public RingResult ring(List<PlanLeg> legs) {
        return new RingResult.NotAnswered();
    }

    @Override
    public Recording record(PlanPrompt greeting, @Nullable PersonId mailbox, int limitSeconds) {
        return new Recording.Nothing();
    }

    @Override
    public void hangup(HangupStep.Cause cause) {}
}
