package org.dozvon.scheme.check;

import org.dozvon.scheme.model.MenuStep;

/// Callers who press nothing (an old phone, a child, a robot) or a wrong key are callers too.
final class MenuFallbackRule implements Rule {
    @Override
    public void check(Drawing drawing, Findings findings) {
        drawing.steps(MenuStep.class).forEach(menu -> check(drawing, menu, findings));
    }

    private static void check(Drawing drawing, MenuStep menu, Findings findings) {
        if (!drawing.leadsSomewhere(menu, MenuStep.NO_INPUT)) {
            findings.warning(
                    menu.id(),
                    MenuStep.NO_INPUT,
                    "menu-no-input-unset",
                    drawing.ru(menu) + ": кто ничего не нажал, услышит прощание. Соедините его с сотрудником.",
                    drawing.en(menu) + ": callers who press nothing hear goodbye. Lead them to a person.");
        }
        if (!drawing.leadsSomewhere(menu, MenuStep.WRONG_INPUT)) {
            findings.warning(
                    menu.id(),
                    MenuStep.WRONG_INPUT,
                    "menu-wrong-input-unset",
                    drawing.ru(menu) + ": кто нажал не ту клавишу, услышит прощание. Соедините его с сотрудником.",
                    drawing.en(menu) + ": callers who press a wrong key hear goodbye. Lead them to a person.");
        }
    }
}
