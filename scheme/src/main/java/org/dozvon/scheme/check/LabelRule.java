package org.dozvon.scheme.check;

import org.dozvon.scheme.model.MenuStep;
import org.dozvon.scheme.model.Step;

/// Names fit on a block.
final class LabelRule implements Rule {
    @Override
    public void check(Drawing drawing, Findings findings) {
        drawing.steps().forEach(step -> check(step, findings));
        drawing.steps(MenuStep.class).forEach(menu -> checkKeys(drawing, menu, findings));
    }

    private static void check(Step step, Findings findings) {
        if (step.label().length() > Limits.LABEL_CHARACTERS) {
            var start = step.label().substring(0, 20);
            findings.error(
                    step.id(),
                    "label-too-long",
                    "Блок «" + start + "…»: название длиннее " + Limits.LABEL_CHARACTERS + " знаков. Сократите его.",
                    "Block “" + start + "…”: the name is longer than " + Limits.LABEL_CHARACTERS
                            + " characters. Shorten it.");
        }
    }

    private static void checkKeys(Drawing drawing, MenuStep menu, Findings findings) {
        for (var key : menu.keys()) {
            if (key.label().length() > Limits.LABEL_CHARACTERS) {
                findings.error(
                        menu.id(),
                        "menu-key-label-too-long",
                        drawing.ru(menu) + ": подпись клавиши " + key.key() + " длиннее " + Limits.LABEL_CHARACTERS
                                + " знаков. Сократите её.",
                        drawing.en(menu) + ": the name of key " + key.key() + " is longer than "
                                + Limits.LABEL_CHARACTERS + " characters. Shorten it.");
            }
        }
    }
}
