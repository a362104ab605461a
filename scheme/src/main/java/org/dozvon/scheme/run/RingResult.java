package org.dozvon.scheme.run;

import java.time.Duration;
import org.dozvon.scheme.plan.PlanLeg;

/// How ringing some legs ended, for the wave as a whole.
public sealed interface RingResult {
    /// Somebody answered, and the talk is over.
    record Talked(PlanLeg leg, Duration talk) implements RingResult {}

    /// At least one leg rang, none was answered in time.
    record NotAnswered() implements RingResult {}

    /// Every leg that could be reached was busy or declined.
    record Busy() implements RingResult {}

    /// No leg could be reached: no phone is registered, or the network refused each number.
    record Unreachable() implements RingResult {}
}
