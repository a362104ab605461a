package org.dozvon.scheme.verify;

import java.util.HashSet;
import java.util.Set;
import org.dozvon.scheme.check.Edit;
import org.dozvon.scheme.check.Example;
import org.dozvon.scheme.check.Fix;
import org.dozvon.scheme.check.Severity;
import org.dozvon.scheme.model.HangupStep;
import org.dozvon.scheme.model.Language;
import org.dozvon.scheme.model.Prompt;
import org.dozvon.scheme.model.Step;
import org.dozvon.scheme.model.StockPhrase;
import org.dozvon.scheme.plan.PlanStep;
import org.jspecify.annotations.Nullable;

/// Nobody is cut off without a word: a caller who left no message, and was told nothing just before, hears a goodbye.
/// Busy tone is a word of its own, but for those whom a list singles out, not for any caller.
final class AbruptEnds {
    private AbruptEnds() {}

    static void look(Scene scene) {
        for (int step = 0; step < scene.drawn().steps().size(); step++) {
            var here = scene.spread().step(scene.scheme(), step);
            if (here instanceof PlanStep.Hangup hangup) {
                check(scene, hangup, step, scene.flood().at(step, Mood.NONE));
            }
        }
        within(scene);
    }

    private static void check(Scene scene, PlanStep.Hangup hangup, int step, Cases cases) {
        if (hangup.goodbye() != null) {
            return;
        }
        var drawn = scene.step(step);
        if (hangup.cause() == HangupStep.Cause.NORMAL && !cases.isEmpty()) {
            scene.found(
                    Severity.ERROR,
                    drawn,
                    null,
                    "caller-cut-off",
                    scene.ru(drawn) + ": связь обрывается без единого слова. Добавьте прощание.",
                    scene.en(drawn) + ": the call is cut off without a word. Add a goodbye.",
                    example(scene, scene.scheme(), step, cases),
                    goodbye((HangupStep) drawn));
        }
        var ordinary = cases.and(scene.world().ordinary());
        if (hangup.cause() != HangupStep.Cause.NORMAL && !ordinary.isEmpty()) {
            scene.found(
                    Severity.WARNING,
                    drawn,
                    null,
                    "caller-turned-away",
                    scene.ru(drawn)
                            + ": сюда попадает и обычный звонящий, он услышит короткие гудки и не узнает почему. "
                            + "Добавьте прощание или голосовую почту.",
                    scene.en(drawn) + ": any caller can get here, and hears a busy tone without knowing why. "
                            + "Add a goodbye or a voicemail.",
                    example(scene, scene.scheme(), step, ordinary),
                    goodbye((HangupStep) drawn));
        }
    }

    private static Fix goodbye(HangupStep hangup) {
        var polite = new HangupStep(
                hangup.id(), hangup.label(), HangupStep.Cause.NORMAL, new Prompt.Stock(StockPhrase.GOODBYE));
        return new Fix("Попрощаться", "Say goodbye", new Edit.PutStep(polite));
    }

    private static @Nullable Example example(Scene scene, int scheme, int step, Cases cases) {
        var inner = scene.spread().scheme(scheme);
        return scene.witness()
                .find(
                        cases,
                        null,
                        (spot, way) -> way == null
                                && spot.scheme() == scheme
                                && spot.step() == step
                                && spot.mood() == Mood.NONE,
                        trail -> Trails.hangsUpAt(
                                trail, inner.id(), inner.steps().get(step).id()));
    }

    /// Schemes that are run from here may rely on what was said before: whether it was, shows only here.
    private static void within(Scene scene) {
        var told = new HashSet<String>();
        Entries.of(scene)
                .forEach((at, cases) -> cutOffs(scene, at, scene.spread().all(at.scheme(), at.mood()), cases, told));
    }

    private static void cutOffs(Scene scene, Entries.Entry at, Flood flood, Cases cases, Set<String> told) {
        var inner = scene.spread().scheme(at.scheme());
        for (int step = 0; step < inner.steps().size(); step++) {
            var come = flood.at(step, Mood.NONE).and(cases);
            if (inner.steps().get(step) instanceof PlanStep.Hangup hangup
                    && hangup.goodbye() == null
                    && hangup.cause() == HangupStep.Cause.NORMAL
                    && !come.isEmpty()
                    && told.add(at.root() + " " + at.scheme() + " " + step)) {
                found(scene, scene.step(at.root()), at, step, come);
            }
        }
    }

    private static void found(Scene scene, Step root, Entries.Entry at, int step, Cases cases) {
        var inner = scene.tenant().schemes().get(at.scheme());
        var hangup = inner.steps().get(step);
        scene.found(
                Severity.ERROR,
                root,
                null,
                "caller-cut-off-inside",
                scene.ru(root) + ": внутри, в блоке «" + scene.title(hangup, Language.RUSSIAN) + "» схемы «"
                        + inner.name() + "», связь обрывается без единого слова. Добавьте там прощание.",
                scene.en(root) + ": inside, at block “" + scene.title(hangup, Language.ENGLISH) + "” of scheme “"
                        + inner.name() + "”, the call is cut off without a word. Add a goodbye there.",
                example(scene, at.scheme(), step, cases),
                null);
    }
}
