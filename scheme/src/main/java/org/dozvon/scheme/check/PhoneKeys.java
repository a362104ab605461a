package org.dozvon.scheme.check;

import java.util.HashSet;
import java.util.List;
import org.dozvon.scheme.model.MenuKey;
import org.dozvon.scheme.model.Step;

/// Keys that a step offers: such as a phone has, each once.
final class PhoneKeys {
    private static final String KEYS = "0123456789*#";

    private PhoneKeys() {}

    static boolean isKey(String key) {
        return key.length() == 1 && KEYS.contains(key);
    }

    static void check(Drawing drawing, Step step, List<MenuKey> keys, Findings findings) {
        var seen = new HashSet<String>();
        for (var key : keys) {
            if (!isKey(key.key())) {
                unknown(drawing, step, key.key(), findings);
            } else if (!seen.add(key.key())) {
                findings.error(
                        drawing,
                        step,
                        "menu-key-repeated",
                        "клавиша " + key.key() + " указана дважды. Уберите одну из них.",
                        "key " + key.key() + " is there twice. Remove one of them.");
            }
        }
    }

    static void unknown(Drawing drawing, Step step, String key, Findings findings) {
        findings.error(
                drawing,
                step,
                "menu-key-unknown",
                "на телефоне нет клавиши «" + Text.start(key) + "». Выберите цифру, * или #.",
                "phones have no key “" + Text.start(key) + "”. Choose a digit, * or #.");
    }
}
