package org.dozvon.scheme.check;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import org.dozvon.scheme.model.SchemeStep;
import org.dozvon.scheme.model.Step;
import org.dozvon.scheme.model.StepId;

/// A circle in which nothing waits for the caller and no phone rings never ends. Ringing that reaches no
/// phone takes no time, so a ring step's exit for that does not count as a wait.
final class LoopRule implements Rule {
    @Override
    public void check(Drawing drawing, Findings findings) {
        var walk = new Walk(drawing, new HashSet<>(), new HashSet<>(), new LinkedHashSet<>());
        drawing.steps().forEach(walk::from);
        walk.looped().forEach(step -> found(drawing, step, findings));
    }

    private static void found(Drawing drawing, Step step, Findings findings) {
        findings.error(
                step.id(),
                "loop-without-wait",
                drawing.ru(step) + ": звонок ходит по кругу, никого не спрашивая и никому не звоня. "
                        + "Разорвите круг или поставьте в нём меню или звонок.",
                drawing.en(step) + ": the call goes round in a circle that asks nobody and rings nobody. "
                        + "Break the circle or put a menu or a ring block in it.");
    }

    /// Depth first over the exits that take no time; a step that is met again on its own path closes a
    /// circle.
    private record Walk(Drawing drawing, Set<StepId> path, Set<StepId> seen, Set<Step> looped) {
        void from(Step step) {
            if (path.contains(step.id())) {
                looped.add(step);
            } else if (seen.add(step.id())) {
                path.add(step.id());
                step.exits().forEach((exit, target) -> along(step, exit, target));
                path.remove(step.id());
            }
        }

        private void along(Step step, String exit, StepId target) {
            // What a scheme that is run does in a circle is for the verifier, which looks into it.
            var passes = !(step instanceof SchemeStep) && drawing.nature(step).canPassAtOnce(exit);
            var next = passes ? drawing.step(target) : null;
            if (next != null) {
                from(next);
            }
        }
    }
}
