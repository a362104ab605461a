package org.dozvon.scheme.verify;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.dozvon.scheme.check.Edit;
import org.dozvon.scheme.check.Example;
import org.dozvon.scheme.check.Fix;
import org.dozvon.scheme.check.Fixes;
import org.dozvon.scheme.check.Severity;
import org.dozvon.scheme.model.Language;
import org.dozvon.scheme.model.StepId;
import org.dozvon.scheme.model.Steps;
import org.dozvon.scheme.plan.PlanStep;
import org.dozvon.scheme.run.Ending;
import org.dozvon.scheme.simulate.Trail;
import org.jspecify.annotations.Nullable;

/// Every circle is left in the end, whatever the phones do and though the caller does nothing. A circle that a caller
/// chooses to go round by a key is theirs; one that only wrong keys keep up is told as a warning, since no person
/// presses them for ever, but a fax machine does.
final class EndlessCircles {
    private static final long HALF_AN_HOUR_MILLIS = Duration.ofMinutes(30).toMillis();

    private EndlessCircles() {}

    static void look(Scene scene) {
        var byThemselves = circles(scene, way -> way.taken() == Way.Taken.BY_ITSELF);
        byThemselves.all().forEach(circle -> byItself(scene, circle));
        var known = byThemselves.all().stream()
                .flatMap(circle -> circle.steps().stream())
                .collect(Collectors.toSet());
        circles(scene, way -> way.taken() != Way.Taken.BY_CALLER).all().stream()
                .filter(circle -> circle.steps().stream().noneMatch(known::contains))
                .forEach(circle -> byMistake(scene, circle));
        within(scene);
    }

    /// A scheme that is run from here may have been published before anybody proved it.
    private static void within(Scene scene) {
        var told = new HashSet<String>();
        Entries.of(scene)
                .forEach((at, cases) -> byThemselves(scene, at).all().stream()
                        .filter(circle -> circle.cases().meets(cases))
                        .filter(circle -> told.add(at.root() + " " + at.scheme() + " " + circle.steps()))
                        .forEach(circle ->
                                inside(scene, at, circle, circle.cases().and(cases))));
    }

    private static Circles byThemselves(Scene scene, Entries.Entry at) {
        var flood = scene.spread().all(at.scheme(), at.mood());
        return new Circles(scene.spread(), at.scheme(), flood, way -> way.taken() == Way.Taken.BY_ITSELF);
    }

    /// Whether some call goes round for ever, here or in a scheme that is run from here: then nothing bounds a wait.
    static boolean isAnywhere(Scene scene) {
        return !circles(scene, way -> way.taken() == Way.Taken.BY_ITSELF).none()
                || Entries.of(scene).entrySet().stream()
                        .anyMatch(entry ->
                                byThemselves(scene, entry.getKey()).cases().meets(entry.getValue()));
    }

    private static void inside(Scene scene, Entries.Entry at, Circles.Circle circle, Cases cases) {
        var root = scene.step(at.root());
        var inner = scene.tenant().schemes().get(at.scheme());
        var first = circle.steps().getFirst();
        var title = inner.steps().get(turn(scene, at.scheme(), circle));
        scene.found(
                Severity.ERROR,
                root,
                null,
                "loop-endless-inside",
                scene.ru(root) + ": внутри, у блока «" + scene.title(title, Language.RUSSIAN) + "» схемы «"
                        + inner.name()
                        + "», кто ничего не нажимает и ни до кого не дозвонился, ходит по кругу. Выведите круг там.",
                scene.en(root) + ": inside, at block “" + scene.title(title, Language.ENGLISH) + "” of scheme “"
                        + inner.name()
                        + "”, a caller who presses nothing and reaches nobody goes round and round. Lead the circle out there.",
                scene.witness()
                        .find(
                                cases,
                                null,
                                (spot, way) -> way == null && spot.scheme() == at.scheme() && spot.step() == first,
                                trail -> isEndless(trail) || trail.waitMillis() > HALF_AN_HOUR_MILLIS),
                null);
    }

    static Circles circles(Scene scene, Predicate<Way> allowed) {
        return new Circles(scene.spread(), scene.scheme(), scene.flood(), allowed);
    }

    private static void byItself(Scene scene, Circles.Circle circle) {
        var clock = circle.steps().stream()
                .anyMatch(step -> scene.spread().step(scene.scheme(), step) instanceof PlanStep.Schedule);
        var step = scene.step(turn(scene, circle));
        var round = round(scene, circle, Language.RUSSIAN);
        var roundEn = round(scene, circle, Language.ENGLISH);
        scene.found(
                Severity.ERROR,
                step,
                null,
                clock ? "loop-ends-only-by-clock" : "loop-endless",
                scene.ru(step) + ": кто ничего не нажимает и ни до кого не дозвонился, ходит по кругу ("
                        + round + (clock ? "), пока не сменится время в расписании" : ") без конца")
                        + ". Выведите круг на голосовую почту или к человеку.",
                scene.en(step) + ": a caller who presses nothing and reaches nobody goes round and round ("
                        + roundEn + (clock ? ") until the schedule changes" : ") for ever")
                        + ". Lead the circle out, to voicemail or to a person.",
                example(
                        scene,
                        circle,
                        trail -> isEndless(trail) || (clock && trail.waitMillis() > HALF_AN_HOUR_MILLIS)),
                wayOut(scene, circle));
    }

    private static void byMistake(Scene scene, Circles.Circle circle) {
        if (circle.ways().stream().noneMatch(way -> way.taken() == Way.Taken.BY_MISTAKE)) {
            bySpeaking(scene, circle);
            return;
        }
        var step = scene.step(turn(scene, circle));
        scene.found(
                Severity.WARNING,
                step,
                null,
                "loop-on-wrong-keys",
                scene.ru(step) + ": кто раз за разом нажимает не то (ребёнок, факс), ходит по кругу ("
                        + round(scene, circle, Language.RUSSIAN)
                        + ") без конца. После нескольких попыток соедините его с человеком или голосовой почтой.",
                scene.en(step) + ": who keeps pressing wrong keys (a child, a fax machine) goes round ("
                        + round(scene, circle, Language.ENGLISH)
                        + ") for ever. After some attempts lead them to a person or to voicemail.",
                exampleOfMistakes(scene, circle),
                wayOut(scene, circle));
    }

    /// The message is left; nobody wants a second one at once.
    private static void bySpeaking(Scene scene, Circles.Circle circle) {
        var step = scene.step(turn(scene, circle));
        scene.found(
                Severity.WARNING,
                step,
                null,
                "loop-of-messages",
                scene.ru(step) + ": кто оставил сообщение, попадает сюда снова ("
                        + round(scene, circle, Language.RUSSIAN)
                        + "), а робот наговорит их без конца. Уберите связь: после сообщения звонок окончен.",
                scene.en(step) + ": who has left a message comes here again ("
                        + round(scene, circle, Language.ENGLISH)
                        + "), and a robot leaves them for ever. Disconnect the exit: after a message the call is over.",
                exampleOfMistakes(scene, circle),
                cut(scene, circle));
    }

    private static @Nullable Fix cut(Scene scene, Circles.Circle circle) {
        for (int i = 0; i < circle.steps().size(); i++) {
            var way = circle.ways().get(i);
            if (way.taken() == Way.Taken.BY_SPEAKING) {
                var cut = Fixes.disconnected(scene.step(circle.steps().get(i)), way.exit());
                return new Fix("Убрать связь", "Disconnect the exit", new Edit.PutStep(cut));
            }
        }
        return null;
    }

    private static boolean isEndless(Trail trail) {
        return trail.ending() == Ending.TOO_MANY_STEPS;
    }

    private static @Nullable Example example(Scene scene, Circles.Circle circle, Predicate<Trail> evidence) {
        var first = circle.steps().getFirst();
        return scene.witness()
                .find(
                        circle.cases(),
                        null,
                        (spot, way) -> spot.isIn(scene.scheme()) && spot.step() == first && way == null,
                        evidence);
    }

    /// A circle of mistakes goes on only as long as keys are pressed: twice around shows it.
    private static @Nullable Example exampleOfMistakes(Scene scene, Circles.Circle circle) {
        var first = circle.steps().getFirst();
        var id = scene.step(first).id();
        var one = circle.cases().first();
        return Route.find(
                        scene.spread(),
                        scene.scheme(),
                        one,
                        _ -> true,
                        (spot, way) -> spot.isIn(scene.scheme()) && spot.step() == first && way == null)
                .map(there -> {
                    var round = round(scene, circle, one);
                    there.addAll(round);
                    there.addAll(round);
                    return scene.witness()
                            .of(
                                    one,
                                    there,
                                    trail -> trail.steps().stream()
                                                    .filter(id::equals)
                                                    .count()
                                            >= 3);
                })
                .orElse(null);
    }

    /// Once around, with what happens inside the schemes that are run on the way.
    private static List<Way> round(Scene scene, Circles.Circle circle, int one) {
        var round = new ArrayList<Way>();
        for (int i = 0; i < circle.steps().size(); i++) {
            var way = circle.ways().get(i);
            round.addAll(
                    scene.spread().step(scene.scheme(), circle.steps().get(i)) instanceof PlanStep.SubScheme sub
                            ? inside(scene, sub, way, one)
                            : List.of(way));
        }
        return round;
    }

    private static List<Way> inside(Scene scene, PlanStep.SubScheme sub, Way end, int one) {
        return Route.find(
                        scene.spread(),
                        sub.scheme(),
                        one,
                        way -> way.taken().needsNoMoreThan(end.taken()),
                        (spot, way) -> way == null
                                && spot.outer() == null
                                && scene.spread().step(spot.scheme(), spot.step())
                                        instanceof PlanStep.End(var _, var name)
                                && name.equals(end.exit()))
                .orElse(List.of(end));
    }

    /// The step of the circle at which it can be left best: one that asks, rings or records.
    private static int turn(Scene scene, Circles.Circle circle) {
        return turn(scene, scene.scheme(), circle);
    }

    private static int turn(Scene scene, int scheme, Circles.Circle circle) {
        return circle.steps().stream()
                .filter(step -> waits(scene.spread().step(scheme, step)))
                .findFirst()
                .orElse(circle.steps().getLast());
    }

    private static boolean waits(PlanStep step) {
        return step instanceof PlanStep.Menu
                || step instanceof PlanStep.Ring
                || step instanceof PlanStep.Queue
                || step instanceof PlanStep.Voicemail;
    }

    private static String round(Scene scene, Circles.Circle circle, Language language) {
        var titles = circle.steps().stream()
                .limit(5)
                .map(step -> scene.title(scene.step(step), language))
                .collect(Collectors.joining(" → "));
        return titles + (circle.steps().size() > 5 ? " → …" : "");
    }

    /// Every way by which that step keeps the circle up leads to a voicemail outside of it.
    private static Fix wayOut(Scene scene, Circles.Circle circle) {
        var turn = turn(scene, circle);
        var step = scene.step(turn);
        Set<StepId> round = circle.steps().stream()
                .map(index -> scene.step(index).id())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        var voicemail = Fixes.voicemail(scene.drawn(), round);
        var exits = new LinkedHashMap<>(step.exits());
        scene.ways(turn).stream()
                .filter(way -> way.taken() != Way.Taken.BY_CALLER
                        && way.next() != PlanStep.GOODBYE
                        && circle.steps().contains(way.next()))
                .forEach(way -> exits.put(way.exit(), voicemail.id()));
        return new Fix(
                "Вывести круг на голосовую почту",
                "Lead the circle out to voicemail",
                List.of(new Edit.PutStep(voicemail), new Edit.PutStep(Steps.withExits(step, exits))));
    }
}
