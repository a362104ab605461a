package org.dozvon.scheme.desk;

import org.junit.jupiter.api.Test;

/// What holds on every day, whatever happens. `-Ddozvon.seed=` draws other days; given the seed that a failure prints,
/// the first is the one that failed.
class ShiftsTest {
    private static final int SHIFTS = 10_000;
    private static final long SEED = 20_260_302;

    @Test
    void tenThousandShiftsKeepEveryPromise() {
        var first = Long.getLong("dozvon.seed", SEED);
        for (long seed = first; seed < first + SHIFTS; seed++) {
            run(seed);
        }
    }

    private static void run(long seed) {
        try {
            new Shift(seed).run();
        } catch (AssertionError | RuntimeException broken) {
            throw new AssertionError("Shift of seed " + seed + ": " + broken.getMessage(), broken);
        }
    }
}
