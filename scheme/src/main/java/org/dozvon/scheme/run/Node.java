package org.dozvon.scheme.run;

import java.util.Arrays;
import java.util.List;
import org.dozvon.scheme.model.MenuStep;
import org.dozvon.scheme.model.QueueStep;
import org.dozvon.scheme.model.RingStep;
import org.dozvon.scheme.model.StepId;
import org.dozvon.scheme.plan.PlanStep;
import org.jspecify.annotations.Nullable;

/// A step in the shape in which it runs: its exits in one array, its pointer made beforehand.
///
/// @param exits in the order that [Nodes] says for each kind
/// @param pointer where a call is that reached this step without a sub-scheme
/// @param numbers of a step that tells numbers apart: those of each group, made ready to be looked up
@SuppressWarnings("ArrayRecordComponent") // never compared, never leaves the package
record Node(PlanStep step, StepPointer pointer, Exit[] exits, PhoneRanges[] numbers) {
    private static final List<String> WAYS_ON =
            List.of(RingStep.NOT_ANSWERED, QueueStep.TIMED_OUT, MenuStep.EXTENSION_UNANSWERED);

    /// @param next   index of the next step, or [PlanStep#GOODBYE]
    /// @param nextId its id, for those who follow the call
    record Exit(String name, int next, @Nullable StepId nextId) {}

    /// How it goes on for a caller whom somebody has taken from this step, and nobody else was found; null when the
    /// drawing says nothing of it.
    @Nullable
    Exit wayOn() {
        return Arrays.stream(exits)
                .filter(exit -> WAYS_ON.contains(exit.name()))
                .findFirst()
                .orElse(null);
    }

    Exit exit(int index) {
        return exits[index];
    }

    /// The exit counted from the end: 1 is the last.
    Exit exitFromEnd(int index) {
        return exits[exits.length - index];
    }
}
