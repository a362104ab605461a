package org.dozvon.scheme.run;

import java.time.Instant;
import java.util.List;
import org.dozvon.scheme.model.HangupStep;
import org.dozvon.scheme.model.PersonId;
import org.dozvon.scheme.plan.PlanLeg;
import org.dozvon.scheme.plan.PlanPrompt;
import org.jspecify.annotations.Nullable;

/// A caller on the line, as a scheme sees them: the port through which the interpreter touches the world. Every method
/// blocks until it is over, and throws [LineEnded] when the caller is gone or the line belongs to somebody else now.
///
/// There are three of them: on the event socket of a real node, on a virtual clock, and a replay of a past call.
public interface Line {
    /// The moment that holds for this call: the line's own clock, or the moment chosen for a test.
    Instant now();

    /// The caller's number in E.164, or null when it is hidden or not a number.
    @Nullable
    String caller();

    /// The call is about to do this step; a line remembers it, so that another router can go on there.
    void enter(StepPointer step);

    /// Plays to the end. A line that is not answered yet is answered first.
    void play(PlanPrompt prompt);

    /// Plays and waits for one key; a key ends the prompt.
    Keys collect(PlanPrompt prompt, int waitMillis, String validKeys);

    /// Rings the legs at once. Returns when nobody answered, or when the talk is over.
    RingResult ring(List<PlanLeg> legs);

    /// Beeps and records.
    Recording record(PlanPrompt greeting, @Nullable PersonId mailbox, int limitSeconds);

    /// Ends the call; nothing more is asked of the line.
    void hangup(HangupStep.Cause cause);
}
