package org.dozvon.scheme.verify;

import java.util.List;
import org.dozvon.scheme.check.Example;
import org.dozvon.scheme.check.Problem;
import org.dozvon.scheme.model.EndStep;
import org.dozvon.scheme.model.StepExits;
import org.dozvon.scheme.plan.PlanStep;
import org.jspecify.annotations.Nullable;

/// Gives a call to what the rules found by looking at the drawing alone: an exit that leads nowhere is taken by
/// somebody.
final class RuleExamples {
    private static final String NOTHING_FURTHER = "path-ends-in-nothing";
    private static final String NO_RESERVE = "reserve-missing";

    private RuleExamples() {}

    static List<Problem> shown(Scene scene, List<Problem> problems) {
        return problems.stream()
                .filter(problem -> !isDisproven(scene, problem))
                .map(problem -> problem.withExample(example(scene, problem)))
                .toList();
    }

    /// An exit that no call takes may lead nowhere.
    private static boolean isDisproven(Scene scene, Problem problem) {
        var exit = problem.exit();
        if (exit == null || !problem.code().endsWith("-unset")) {
            return false;
        }
        for (int step = 0; step < scene.drawn().steps().size(); step++) {
            if (scene.step(step).id().equals(problem.step())) {
                var here = scene.flood().at(step);
                return !here.isEmpty()
                        && scene.ways(step).stream()
                                .noneMatch(way ->
                                        way.exit().equals(exit) && way.when().meets(here));
            }
        }
        return false;
    }

    private static @Nullable Example example(Scene scene, Problem problem) {
        for (int step = 0; step < scene.drawn().steps().size(); step++) {
            if (scene.step(step) instanceof EndStep end && end.id().equals(problem.step())) {
                return atEnd(scene, step);
            }
            var way = way(scene, problem, step);
            if (way != null) {
                return example(scene, step, way);
            }
        }
        return null;
    }

    private static @Nullable Example atEnd(Scene scene, int index) {
        var id = scene.step(index).id();
        return scene.witness()
                .find(
                        scene.flood().at(index),
                        null,
                        (spot, way) -> way == null && spot.isIn(scene.scheme()) && spot.step() == index,
                        trail -> Trails.enters(trail, scene.drawn().id(), id));
    }

    private static @Nullable Way way(Scene scene, Problem problem, int step) {
        var here = scene.step(step).id();
        var isHere = here.equals(problem.step())
                && (problem.exit() != null || problem.code().equals(NOTHING_FURTHER));
        var isOutage = problem.code().equals(NO_RESERVE);
        return scene.ways(step).stream()
                .filter(way -> way.next() == PlanStep.GOODBYE)
                .filter(way -> (isHere && isMeant(problem, way))
                        || (isOutage && StepExits.fallsToReserve(scene.step(step), way.exit())))
                .filter(way -> way.when().meets(scene.flood().at(step)))
                .findFirst()
                .orElse(null);
    }

    private static boolean isMeant(Problem problem, Way way) {
        return problem.exit() == null || problem.exit().equals(way.exit());
    }

    private static @Nullable Example example(Scene scene, int step, Way wanted) {
        var id = scene.step(step).id();
        return scene.witness()
                .find(
                        wanted.when().and(scene.flood().at(step)),
                        null,
                        (spot, way) -> way != null
                                && spot.isIn(scene.scheme())
                                && spot.step() == step
                                && way.exit().equals(wanted.exit()),
                        trail -> Trails.leaves(trail, scene.drawn().id(), id, wanted.exit()));
    }
}
