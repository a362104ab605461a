package org.dozvon.scheme.run;

import java.time.Duration;
import org.dozvon.scheme.plan.PlanLeg;
import org.jspecify.annotations.Nullable;

/// How ringing some legs ended, for the wave as a whole.
public sealed interface RingResult {
    /// Somebody answered, and the talk is over.
    record Talked(PlanLeg leg, Duration talk) implements RingResult {}

    /// At least one leg rang, none was answered in time.
    record NotAnswered() implements RingResult {}

    /// Every leg that could be reached was busy or declined.
    record Busy() implements RingResult {}

    /// It was broken off before anybody answered.
    ///
    /// @param key that the caller pressed; null when the line took it back
    record Withdrawn(@Nullable Character key) implements RingResult {}

    /// No leg could be reached: no phone is registered, or the network refused each number.
    record Unreachable() implements RingResult {}
}
