package org.dozvon.scheme.check;

import java.util.HashMap;
import java.util.Map;
import org.dozvon.scheme.model.SchemeId;
import org.dozvon.scheme.model.SchemeStep;
import org.dozvon.scheme.model.StepExits;

/// A scheme that runs another comes to an end of its own: it does not run itself, through however many others.
final class SubSchemeRule implements Rule {
    @Override
    public void check(Drawing drawing, Findings findings) {
        Map<SchemeId, Integer> depths = new HashMap<>();
        drawing.steps(SchemeStep.class).forEach(sub -> check(drawing, sub, depths, findings));
    }

    private static void check(Drawing drawing, SchemeStep sub, Map<SchemeId, Integer> depths, Findings findings) {
        if (drawing.scheme(sub.scheme()).isEmpty()) {
            findings.error(
                    sub.id(),
                    "scheme-unknown",
                    drawing.ru(sub) + ": схемы «" + sub.scheme() + "» больше нет. Выберите другую.",
                    drawing.en(sub) + ": scheme “" + sub.scheme() + "” is gone. Choose another.");
        } else if (drawing.isRunBy(sub.scheme())) {
            findings.error(
                    sub.id(),
                    "scheme-recursion",
                    drawing.ru(sub) + ": схема в конце концов вызывает саму себя. Выберите другую схему.",
                    drawing.en(sub) + ": the scheme runs itself in the end. Choose another scheme.");
        } else if (depth(drawing, sub.scheme(), depths) >= Limits.DEPTH) {
            findings.error(
                    sub.id(),
                    "scheme-too-deep",
                    drawing.ru(sub) + ": схемы вложены друг в друга глубже " + Limits.DEPTH
                            + " уровней. Объедините некоторые из них.",
                    drawing.en(sub) + ": schemes run each other more than " + Limits.DEPTH
                            + " levels deep. Join some of them.");
        } else {
            checkEnds(drawing, sub, findings);
        }
    }

    private static void checkEnds(Drawing drawing, SchemeStep sub, Findings findings) {
        for (var end : StepExits.ends(drawing.tenant(), sub.scheme())) {
            if (!drawing.leadsSomewhere(sub, end)) {
                findings.warning(
                        sub.id(),
                        end,
                        "scheme-end-unset",
                        drawing.ru(sub) + ": выход «" + end
                                + "» никуда не ведёт — звонящий услышит прощание. Подключите его.",
                        drawing.en(sub) + ": its end “" + end
                                + "” leads nowhere, so the caller hears goodbye. Connect it.");
            }
        }
    }

    /// How many schemes stand within each other from here, this one included. Each is counted once, however many run
    /// it. A circle elsewhere ends the count: that circle's own schemes tell it.
    private static int depth(Drawing drawing, SchemeId from, Map<SchemeId, Integer> depths) {
        var known = depths.putIfAbsent(from, 0);
        if (known != null) {
            return known;
        }
        var inner = drawing.scheme(from).stream()
                .flatMap(scheme -> scheme.steps().stream())
                .mapToInt(step -> step instanceof SchemeStep sub ? depth(drawing, sub.scheme(), depths) : 0)
                .max();
        var depth = 1 + inner.orElse(0);
        depths.put(from, depth);
        return depth;
    }
}
