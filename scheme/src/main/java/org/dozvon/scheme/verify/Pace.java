package org.dozvon.scheme.verify;

import java.util.List;
import org.dozvon.scheme.plan.PlanLeg;
import org.dozvon.scheme.plan.PlanPrompt;

/// How long things take, as the simulator plays them: a wait that is told is the wait that its example shows.
final class Pace {
    static final long STOCK_PHRASE_MILLIS = 3_000;
    static final long BEEP_MILLIS = 500;
    static final long PRESS_MILLIS = 1_000;
    static final long MESSAGE_MILLIS = 10_000;

    /// Ends a recording.
    static final long SILENCE_MILLIS = 5_000;

    private Pace() {}

    static long of(PlanPrompt prompt) {
        return switch (prompt) {
            case PlanPrompt.Uploaded uploaded -> uploaded.durationMillis();
            case PlanPrompt.Stock _ -> STOCK_PHRASE_MILLIS;
        };
    }

    /// Until the last phone of a wave is given up.
    static long of(List<PlanLeg> wave) {
        return wave.stream()
                .mapToLong(leg -> leg.timeoutSeconds() * 1_000L)
                .max()
                .orElse(0);
    }
}
