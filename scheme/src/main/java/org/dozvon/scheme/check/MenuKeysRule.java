package org.dozvon.scheme.check;

import java.util.HashSet;
import org.dozvon.scheme.model.MenuKey;
import org.dozvon.scheme.model.MenuStep;

/// A menu offers keys that a phone has, each once, each leading somewhere, and no more than a caller remembers.
final class MenuKeysRule implements Rule {
    private static final String KEYS = "0123456789*#";

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
        var seen = new HashSet<String>();
        for (var key : menu.keys()) {
            check(drawing, menu, key, seen.add(key.key()), findings);
        }
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

    private static void check(Drawing drawing, MenuStep menu, MenuKey key, boolean first, Findings findings) {
        if (key.key().length() != 1 || !KEYS.contains(key.key())) {
            findings.error(
                    menu.id(),
                    "menu-key-unknown",
                    drawing.ru(menu) + ": на телефоне нет клавиши «" + key.key() + "». Выберите цифру, * или #.",
                    drawing.en(menu) + ": phones have no key “" + key.key() + "”. Choose a digit, * or #.");
        } else if (!first) {
            findings.error(
                    menu.id(),
                    "menu-key-repeated",
                    drawing.ru(menu) + ": клавиша " + key.key() + " указана дважды. Уберите одну из них.",
                    drawing.en(menu) + ": key " + key.key() + " is there twice. Remove one of them.");
        } else if (!drawing.leadsSomewhere(menu, key.key())) {
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
}
