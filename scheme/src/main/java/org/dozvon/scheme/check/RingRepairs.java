package org.dozvon.scheme.check;

import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.function.Predicate;
import org.dozvon.scheme.model.RingStep;
import org.dozvon.scheme.model.RingTarget;
import org.dozvon.scheme.model.Step;
import org.dozvon.scheme.model.Steps;
import org.jspecify.annotations.Nullable;

/// Fixes of a ring step: whom it rings, how long, how often.
final class RingRepairs {
    private RingRepairs() {}

    static @Nullable Fix of(Drawing drawing, Problem problem, RingStep ring) {
        return switch (problem.code()) {
            case "ring-timeout-out-of-range" ->
                times(ring, seconds -> Math.clamp(seconds, Limits.RING_SECONDS_MIN, Limits.RING_SECONDS_MAX));
            case "ring-longer-than-trunk" -> times(ring, seconds -> Math.min(seconds, Limits.TRUNK_RING_SECONDS));
            case "ring-rounds-out-of-range" ->
                new Fix("Звонить один круг", "Ring one round", new Edit.PutStep(with(ring, ring.targets(), 1)));
            case "ring-person-unknown", "ring-group-unknown", "ring-group-empty", "ring-extension-unknown" ->
                kept(ring, target -> rings(drawing, ring, target));
            case "ring-own-number" ->
                kept(ring, target -> !(target instanceof RingTarget.OfPhone phone && drawing.isOwn(phone.number())));
            default -> null;
        };
    }

    private static Fix times(RingStep ring, IntUnaryOperator seconds) {
        var targets = ring.targets().stream()
                .map(target -> Steps.with(target, "timeoutSeconds", seconds.applyAsInt(target.timeoutSeconds())))
                .toList();
        return new Fix(
                "Поставить допустимое время звонка",
                "Set a ringing time that is allowed",
                new Edit.PutStep(with(ring, targets, ring.rounds())));
    }

    private static boolean rings(Drawing drawing, RingStep ring, RingTarget target) {
        return with(ring, List.of(target), ring.rounds()) instanceof RingStep alone && Phones.of(drawing, alone) > 0;
    }

    /// To ring nobody would be the next problem.
    private static @Nullable Fix kept(RingStep ring, Predicate<RingTarget> rings) {
        var targets = ring.targets().stream().filter(rings).toList();
        return targets.isEmpty() || targets.equals(ring.targets())
                ? null
                : new Fix(
                        "Убрать тех, кому не дозвониться",
                        "Remove those who cannot be rung",
                        new Edit.PutStep(with(ring, targets, ring.rounds())));
    }

    private static Step with(RingStep ring, List<RingTarget> targets, int rounds) {
        var targeted = Steps.with(ring, "targets", targets.toArray(RingTarget[]::new));
        return Steps.with(targeted, "rounds", rounds);
    }
}
