package org.dozvon.scheme.verify;

import java.util.List;
import org.dozvon.scheme.plan.PlanLeg;

/// One way on from a step: who takes it, how it comes about, how long it takes.
///
/// @param exit   its name in the drawing
/// @param next   index of the next step, or [org.dozvon.scheme.plan.PlanStep#GOODBYE]
/// @param when   the cases in which it is there at all
/// @param mood   what it makes of the [Mood] in which the step was entered
/// @param slow   the same when the caller takes as long over it as they can
/// @param millis how long the caller waits at the step then
record Way(String exit, int next, Cases when, Taken taken, Deed deed, Deed slow, Mood.Change mood, long millis) {
    Way(String exit, int next, Cases when, Taken taken, Deed deed, Mood.Change mood, long millis) {
        this(exit, next, when, taken, deed, deed, mood, millis);
    }

    Way slowly() {
        return new Way(exit, next, when, taken, slow, mood, millis);
    }

    Way lasting(long longer) {
        return new Way(exit, next, when, taken, deed, slow, mood, longer);
    }

    /// Who is needed for it: each takes more of a caller's own will than the one before.
    enum Taken {
        /// The clock, the caller's number, phones: it comes about though the caller does nothing.
        BY_ITSELF,
        /// The caller, or whatever it is that called, goes on speaking after a beep.
        BY_SPEAKING,
        /// The caller does something else than they are asked to do.
        BY_MISTAKE,
        /// The caller does what they are asked to do.
        BY_CALLER;

        boolean needsNoMoreThan(Taken most) {
            return compareTo(most) <= 0;
        }
    }

    /// What a call that takes this way has to bring about.
    sealed interface Deed {
        record Nothing() implements Deed {}

        /// One for each question; empty presses nothing.
        record Presses(List<String> keys) implements Deed {
            public Presses {
                keys = List.copyOf(keys);
            }
        }

        record Speaks(boolean something) implements Deed {}

        record Phones(List<PlanLeg> legs, Outcome outcome) implements Deed {
            public Phones {
                legs = List.copyOf(legs);
            }
        }
    }

    /// What all phones do together.
    enum Outcome {
        SILENT,
        BUSY,
        UNREACHABLE
    }
}
