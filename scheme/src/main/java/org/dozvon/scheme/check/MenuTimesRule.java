package org.dozvon.scheme.check;

import org.dozvon.scheme.model.MenuStep;

/// A menu gives time to press, and does not ask for ever.
final class MenuTimesRule implements Rule {
    @Override
    public void check(Drawing drawing, Findings findings) {
        drawing.steps(MenuStep.class).forEach(menu -> check(drawing, menu, findings));
    }

    private static void check(Drawing drawing, MenuStep menu, Findings findings) {
        if (menu.waitSeconds() < Limits.WAIT_SECONDS_MIN || menu.waitSeconds() > Limits.WAIT_SECONDS_MAX) {
            findings.error(
                    menu.id(),
                    "menu-wait-out-of-range",
                    drawing.ru(menu) + ": ждать клавишу можно от 1 до 30 секунд, а указано " + menu.waitSeconds()
                            + ". Поставьте, например, 5.",
                    drawing.en(menu) + ": a menu waits 1 to 30 seconds for a key, but this one says "
                            + menu.waitSeconds() + ". Set 5, for example.");
        }
        if (menu.attempts() < 1 || menu.attempts() > Limits.ATTEMPTS_MAX) {
            findings.error(
                    menu.id(),
                    "menu-attempts-out-of-range",
                    drawing.ru(menu) + ": попыток может быть от 1 до 5, а указано " + menu.attempts()
                            + ". Поставьте, например, 3.",
                    drawing.en(menu) + ": a menu has 1 to 5 attempts, but this one says " + menu.attempts()
                            + ". Set 3, for example.");
        }
    }
}
