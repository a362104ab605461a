package org.dozvon.scheme.verify;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.dozvon.scheme.check.Severity;
import org.dozvon.scheme.model.DutyRota;
import org.dozvon.scheme.model.RingStep;
import org.dozvon.scheme.model.RingTarget;

/// A step that rings nobody but who is on duty has somebody to ring: a rota that is over leaves it without a phone.
final class Duties {
    private Duties() {}

    static void look(Scene scene) {
        for (int step = 0; step < scene.drawn().steps().size(); step++) {
            if (scene.step(step) instanceof RingStep ring
                    && !scene.flood().at(step).isEmpty()) {
                var rotas = rotas(scene, ring);
                if (!rotas.isEmpty() && rotas.stream().allMatch(rota -> isOver(scene, rota))) {
                    found(scene, ring, rotas.getFirst());
                }
            }
        }
    }

    /// Empty when it rings others too.
    private static List<DutyRota> rotas(Scene scene, RingStep ring) {
        return ring.targets().stream().allMatch(RingTarget.OfDuty.class::isInstance)
                ? ring.targets().stream()
                        .flatMap(target -> target instanceof RingTarget.OfDuty duty
                                ? scene.tenant().rotas().stream()
                                        .filter(rota -> rota.id().equals(duty.rota()))
                                : Stream.empty())
                        .toList()
                : List.of();
    }

    private static boolean isOver(Scene scene, DutyRota rota) {
        var zone = rota.zone() == null ? scene.world().zone() : ZoneId.of(rota.zone());
        var now = LocalDateTime.ofInstant(scene.world().from(), zone);
        return rota.watches().stream().noneMatch(watch -> watch.to().isAfter(now));
    }

    private static void found(Scene scene, RingStep ring, DutyRota rota) {
        scene.found(
                Severity.WARNING,
                ring,
                null,
                "rota-over",
                scene.ru(ring) + ": в графике дежурств «" + rota.name()
                        + "» все дежурства уже прошли, звонить некому. Назначьте дежурных.",
                scene.en(ring) + ": all watches of duty rota “" + rota.name()
                        + "” are over, so nobody is rung. Put people on duty.",
                null,
                null);
    }
}
