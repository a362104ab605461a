package org.dozvon.scheme.run;

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
import org.jspecify.annotations.Nullable;

/// A caller on the line, as a scheme sees them: the port through which the interpreter touches the world.
/// Every method blocks until it is over, and throws [LineEnded] when the caller is gone or the line
/// belongs to somebody else now.
///
/// There are three of them: on the event socket of a real node, on a virtual clock, and a replay of a
/// past call.
public interface Line {
    /// The moment that holds for this call: the line's own clock, or the moment chosen for a test.
    Instant now();

    /// Names the call among all calls; the same at every router that holds it.
    String id();

    /// The caller's number in E.164, or null when it is hidden or not a number.
    @Nullable
    String caller();

    /// The number that was dialled.
    PhoneNumber dialled();

    /// The same on every router that holds this call, another for every call: what chance is drawn from.
    long seed();

    /// What an earlier router noted about this call; empty for a new one.
    CallNotes notes();

    /// To be remembered with the call, before anything else is done.
    void note(CallNotes notes);

    /// The call is about to do this step; a line remembers it, so that another router can go on there.
    void enter(StepPointer step);

    /// Plays to the end. A line that is not answered yet is answered first.
    void play(PlanPrompt prompt);

    /// Plays and waits for one key; a key ends the prompt.
    Keys collect(PlanPrompt prompt, int waitMillis, String validKeys);

    /// Plays and collects digits; the first ends the prompt.
    ///
    /// @return what was pressed, without the key that ended it; empty when nothing was
    String digits(PlanPrompt prompt, DigitRules rules);

    /// Rings the legs at once. Returns when nobody answered, or when the talk is over.
    ///
    /// @param answered is told when somebody has picked up, at once and perhaps on another thread
    RingResult ring(List<PlanLeg> legs, RingManner manner, Consumer<PlanLeg> answered);

    default RingResult ring(List<PlanLeg> legs, RingManner manner) {
        return ring(legs, manner, _ -> {});
    }

    /// The caller hears music until somebody fetches them from this orbit and the talk with them is over, or so much
    /// time
    /// has passed. A line of nobody real reaches nobody.
    default RingResult park(String orbit, Music music, Duration atMost) {
        return new RingResult.NotAnswered();
    }

    /// The talk that an earlier router began and that went on without one to its end; null when there was none. Told
    /// once.
    default RingResult.@Nullable Talked talkBefore() {
        return null;
    }

    /// Plays music until one of these keys is pressed, the bell rings, the piece is over or so much time has passed.
    Keys hold(Music music, String keys, Duration atMost, Bell bell);

    /// Beeps and records.
    Recording record(PlanPrompt greeting, @Nullable PersonId mailbox, int limitSeconds);

    /// From here on everything that is said is recorded, until the call ends or the recording is stopped.
    void startRecording();

    void stopRecording();

    /// Keeps the caller on the line while something else is asked.
    ///
    /// @return its answer, or null when it took longer than `atMost`
    <T> @Nullable T await(Supplier<T> work, Duration atMost);

    /// Ends the call; nothing more is asked of the line.
    void hangup(HangupStep.Cause cause);
}
