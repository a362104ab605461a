package org.dozvon.scheme.check;

import org.dozvon.scheme.model.MenuKey;
import org.dozvon.scheme.model.MenuStep;
import org.dozvon.scheme.model.NameDirectory;

/// A menu that rings people finds somebody, by keys that mean one thing.
final class MenuPeopleRule implements Rule {
    @Override
    public void check(Drawing drawing, Findings findings) {
        drawing.steps(MenuStep.class).forEach(menu -> check(drawing, menu, findings));
    }

    private static void check(Drawing drawing, MenuStep menu, Findings findings) {
        if (!menu.ringsPeople()) {
            return;
        }
        checkTimes(drawing, menu, findings);
        if (menu.direct() != null
                && drawing.tenant().inside().isEmpty()
                && drawing.tenant().people().stream()
                        .allMatch(person -> person.extension().isEmpty())) {
            findings.warning(
                    drawing,
                    menu,
                    "menu-no-extensions",
                    "ни у кого нет добавочного, набирать нечего. Дайте сотрудникам добавочные.",
                    "nobody has an extension, so there is nothing to dial. Give people extensions.");
        }
        if (menu.directory() != null) {
            checkDirectory(drawing, menu, menu.directory(), findings);
        }
        if (!drawing.leadsSomewhere(menu, MenuStep.EXTENSION_UNANSWERED)) {
            findings.warning(
                    drawing,
                    menu,
                    "path-ends-in-nothing",
                    "если выбранный сотрудник не ответил, звонящий услышит прощание и пропадёт. Подключите выход.",
                    "when whom they chose does not answer, the caller hears goodbye and is lost. Connect the exit.");
        }
    }

    private static void checkTimes(Drawing drawing, MenuStep menu, Findings findings) {
        var direct =
                menu.direct() == null ? Limits.RING_SECONDS_MIN : menu.direct().timeoutSeconds();
        var directory = menu.directory() == null
                ? Limits.RING_SECONDS_MIN
                : menu.directory().timeoutSeconds();
        if (Math.min(direct, directory) < Limits.RING_SECONDS_MIN
                || Math.max(direct, directory) > Limits.RING_SECONDS_MAX) {
            findings.error(
                    drawing,
                    menu,
                    "ring-timeout-out-of-range",
                    "звонить сотруднику можно от 5 до 120 секунд. Поставьте, например, 25.",
                    "a person's phone rings 5 to 120 seconds. Set 25, for example.");
        }
    }

    private static void checkDirectory(Drawing drawing, MenuStep menu, NameDirectory directory, Findings findings) {
        var taken = menu.keys().stream().map(MenuKey::key).anyMatch(directory.key()::equals);
        if (taken || !PhoneKeys.isKey(directory.key())) {
            findings.error(
                    drawing,
                    menu,
                    "menu-directory-key-taken",
                    "клавиша поиска по имени «" + Text.start(directory.key())
                            + "» уже занята или такой нет. Выберите другую.",
                    "the key “" + Text.start(directory.key())
                            + "” for finding a name is taken or does not exist. Choose another.");
        }
        if (directory.group() != null && drawing.group(directory.group()).isEmpty()) {
            findings.error(
                    drawing,
                    menu,
                    "ring-group-unknown",
                    "группы «" + directory.group() + "» больше нет. Выберите другую.",
                    "group “" + directory.group() + "” is gone. Choose another.");
        }
    }
}
