package org.dozvon.scheme.check;

import java.util.HashSet;
import org.dozvon.scheme.model.SplitStep;

/// The parts of a split are named, and make a hundred together.
final class SplitRule implements Rule {
    @Override
    public void check(Drawing drawing, Findings findings) {
        drawing.steps(SplitStep.class).forEach(split -> check(drawing, split, findings));
    }

    private static void check(Drawing drawing, SplitStep split, Findings findings) {
        var all = split.parts().stream().mapToLong(SplitStep.Part::percent).sum();
        var outside = split.parts().stream().anyMatch(part -> part.percent() < 0 || part.percent() > 100);
        if (split.parts().isEmpty() || split.parts().size() > Limits.PARTS || outside || all != 100) {
            findings.error(
                    drawing,
                    split,
                    "split-parts-not-hundred",
                    "части вместе составляют " + all + " %, а нужно 100, частей от 1 до " + Limits.PARTS
                            + ". Исправьте проценты.",
                    "the parts make " + all + " % together, but 1 to " + Limits.PARTS
                            + " parts have to make 100. Correct them.");
        }
        var seen = new HashSet<String>();
        for (var part : split.parts()) {
            if (part.name().isBlank() || part.name().length() > Limits.LABEL_CHARACTERS || !seen.add(part.name())) {
                findings.error(
                        drawing,
                        split,
                        "split-part-name-invalid",
                        "название части «" + Text.start(part.name())
                                + "» пустое, слишком длинное или повторяется. Назовите её иначе.",
                        "the part's name “" + Text.start(part.name())
                                + "” is empty, too long or there twice. Name it otherwise.");
            }
        }
    }
}
