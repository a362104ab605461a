package org.dozvon.scheme.check;

import org.dozvon.scheme.model.MenuKey;
import org.dozvon.scheme.model.MenuStep;

/// A menu offers keys that a phone has, each once, each leading somewhere, and no more than a caller remembers.
final class MenuKeysRule implements Rule {
    @Override
    public void check(Drawing drawing, Findings findings) {
        drawing.steps(MenuStep.class).forEach(menu -> check(drawing, menu, findings));
    }

    private static void check(Drawing drawing, MenuStep menu, Findings findings) {
        if (menu.keys().isEmpty()) {
            findings.error(
                    menu.id(),
                    "menu-without-keys",
                    drawing.ru(menu) + ": в меню нет ни одной клавиши. Добавьте клавишу или замените меню сообщением.",
                    drawing.en(menu) + ": the menu has no key. Add a key or make it a message.");
        }
        if (menu.keys().size() > Limits.MENU_KEYS_TO_REMEMBER) {
            tooMany(drawing, menu, findings);
        }
        PhoneKeys.check(drawing, menu, menu.keys(), findings);
        menu.keys().stream()
                .filter(key -> PhoneKeys.isKey(key.key()) && !drawing.leadsSomewhere(menu, key.key()))
                .distinct()
                .forEach(key -> unset(drawing, menu, key, findings));
    }

    private static void tooMany(Drawing drawing, MenuStep menu, Findings findings) {
        var count = menu.keys().size();
        findings.warning(
                menu.id(),
                "menu-too-long",
                drawing.ru(menu) + ": клавиш в меню — " + count
                        + ", столько на слух не запоминают. Оставьте не больше 7 или разделите меню на два.",
                drawing.en(menu) + ": " + count
                        + " keys are more than a caller remembers. Keep 7 at most or split the menu in two.");
    }

    private static void unset(Drawing drawing, MenuStep menu, MenuKey key, Findings findings) {
        findings.warning(
                menu.id(),
                key.key(),
                "menu-key-unset",
                drawing.ru(menu) + ": клавиша " + key.key()
                        + " никуда не ведёт — звонящий услышит прощание. Подключите выход или уберите клавишу.",
                drawing.en(menu) + ": key " + key.key()
                        + " leads nowhere, so the caller hears goodbye. Connect the exit or remove the key.");
    }
}
