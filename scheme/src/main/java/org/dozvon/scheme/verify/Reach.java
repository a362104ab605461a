package org.dozvon.scheme.verify;

import java.util.HashMap;
import java.util.Map;
import org.dozvon.scheme.check.Example;
import org.dozvon.scheme.check.Severity;
import org.dozvon.scheme.model.StepNature;
import org.dozvon.scheme.plan.PlanStep;
import org.dozvon.scheme.run.OpeningHours;
import org.dozvon.scheme.simulate.Trail;
import org.dozvon.scheme.simulate.TrailEvent;
import org.jspecify.annotations.Nullable;

/// Callers come to somebody: a person, a voicemail, a call back. A scheme in which nobody ever does is an
/// announcement at best; one in which they do only while it is closed has its exits changed round.
final class Reach {
    private final Scene scene;
    private final Map<Integer, Cases> served = new HashMap<>();

    private Reach(Scene scene) {
        this.scene = scene;
    }

    static void look(Scene scene) {
        if (!scene.isCalledDirectly()) {
            return;
        }
        var reach = new Reach(scene);
        var served = reach.served(scene.scheme());
        if (served.isEmpty()) {
            reach.nobody();
        } else {
            reach.changedRound(served);
        }
    }

    /// The cases in which somebody can be reached, whatever has to be pressed for it.
    private Cases served(int scheme) {
        var known = served.get(scheme);
        if (known == null) {
            known = servedIn(scheme);
            served.put(scheme, known);
        }
        return known;
    }

    private Cases servedIn(int scheme) {
        var flood = scene.spread().all(scheme, Mood.NONE);
        var drawn = scene.tenant().schemes().get(scheme).steps();
        var reached = Cases.NONE;
        for (int step = 0; step < drawn.size(); step++) {
            var come = flood.at(step);
            if (scene.spread().step(scheme, step) instanceof PlanStep.SubScheme sub) {
                reached = reached.or(come.and(served(sub.scheme())));
            } else if (serves(StepNature.of(scene.tenant(), drawn.get(step)))) {
                reached = reached.or(come);
            }
        }
        return reached;
    }

    private static boolean serves(StepNature nature) {
        return nature.ends().stream().anyMatch(end -> switch (end) {
            case PERSON, VOICEMAIL, CALLBACK -> true;
            case GOODBYE -> false;
        });
    }

    private void nobody() {
        scene.found(
                Severity.WARNING,
                null,
                null,
                "nobody-reached",
                "Ни один звонок по этой схеме не доходит до сотрудника, голосовой почты или обратного звонка: "
                        + "каждый звонящий только слушает и прощается. Добавьте звонок сотрудникам или голосовую почту.",
                "No call to this scheme comes to a person, to voicemail or to a call back: every caller listens and is "
                        + "said goodbye to. Add a ring block or a voicemail.",
                example(scene.world().all()),
                null);
    }

    /// Open leads to nobody, closed leads to people.
    private void changedRound(Cases served) {
        for (int step = 0; step < scene.drawn().steps().size(); step++) {
            if (scene.spread().step(scene.scheme(), step) instanceof PlanStep.Schedule schedule) {
                var here = scene.flood().at(step);
                var closed = here.and(scene.world().whenCalendarSays(schedule.calendar(), OpeningHours.CLOSED));
                var open = here.and(open(schedule));
                if (!open.isEmpty() && !open.meets(served) && closed.meets(served)) {
                    changedRound(step, open);
                    return;
                }
            }
        }
    }

    private Cases open(PlanStep.Schedule schedule) {
        var rows = scene.world()
                .plan()
                .calendars()
                .get(schedule.calendar())
                .intervals()
                .size();
        var open = Cases.NONE;
        for (int row = 0; row < rows; row++) {
            open = open.or(scene.world().whenCalendarSays(schedule.calendar(), row));
        }
        return open;
    }

    private void changedRound(int index, Cases open) {
        var step = scene.step(index);
        scene.found(
                Severity.WARNING,
                step,
                null,
                "hours-changed-round",
                scene.ru(step) + ": в рабочее время звонок ни до кого не доходит, а в нерабочее доходит. "
                        + "Проверьте, не перепутаны ли выходы.",
                scene.en(step) + ": while it is open a call comes to nobody, while it is closed it does. "
                        + "See whether the exits are changed round.",
                example(open),
                null);
    }

    private @Nullable Example example(Cases cases) {
        return scene.witness()
                .find(
                        cases,
                        null,
                        (spot, way) -> spot.isIn(scene.scheme())
                                && (way == null
                                        ? scene.spread().step(spot.scheme(), spot.step()) instanceof PlanStep.Hangup
                                        : way.next() == PlanStep.GOODBYE),
                        Reach::isServedByNobody);
    }

    private static boolean isServedByNobody(Trail trail) {
        return trail.events().stream()
                .noneMatch(event -> event instanceof TrailEvent.Rang
                        || event instanceof TrailEvent.LeftMessage
                        || event instanceof TrailEvent.CallbackPromised);
    }
}
