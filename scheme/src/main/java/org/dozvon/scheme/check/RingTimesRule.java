package org.dozvon.scheme.check;

import org.dozvon.scheme.model.Reserve;
import org.dozvon.scheme.model.RingStep;
import org.dozvon.scheme.model.RingTarget;
import org.jspecify.annotations.Nullable;

/// Phones ring long enough to be picked up, and no caller listens to ringing for ever.
final class RingTimesRule implements Rule {
    @Override
    public void check(Drawing drawing, Findings findings) {
        drawing.steps(RingStep.class).forEach(ring -> check(drawing, ring, findings));
        checkReserve(drawing.scheme().reserve(), findings);
    }

    private static void check(Drawing drawing, RingStep ring, Findings findings) {
        ring.targets().stream()
                .mapToInt(RingTarget::timeoutSeconds)
                .filter(RingTimesRule::outOfRange)
                .distinct()
                .forEach(seconds -> findings.error(
                        ring.id(),
                        "ring-timeout-out-of-range",
                        drawing.ru(ring) + ": звонить можно от 5 до 120 секунд, а указано " + seconds
                                + ". Поставьте, например, 25.",
                        drawing.en(ring) + ": a phone rings 5 to 120 seconds, but here it says " + seconds
                                + ". Set 25, for example."));
        if (ring.rounds() < 1 || ring.rounds() > Limits.ROUNDS_MAX) {
            findings.error(
                    ring.id(),
                    "ring-rounds-out-of-range",
                    drawing.ru(ring) + ": кругов может быть от 1 до 5, а указано " + ring.rounds() + ". Поставьте 1.",
                    drawing.en(ring) + ": there are 1 to 5 rounds, but this block says " + ring.rounds() + ". Set 1.");
        }
    }

    private static void checkReserve(@Nullable Reserve reserve, Findings findings) {
        if (reserve != null && outOfRange(reserve.timeoutSeconds())) {
            findings.error(
                    null,
                    "reserve-timeout-out-of-range",
                    "Резервный номер может звонить от 5 до 120 секунд, а указано " + reserve.timeoutSeconds()
                            + ". Поставьте, например, 30.",
                    "The reserve number rings 5 to 120 seconds, but here it says " + reserve.timeoutSeconds()
                            + ". Set 30, for example.");
        }
    }

    private static boolean outOfRange(int seconds) {
        return seconds < Limits.RING_SECONDS_MIN || seconds > Limits.RING_SECONDS_MAX;
    }
}
