package org.dozvon.scheme.check;

import java.util.HashSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.dozvon.scheme.model.CallerListId;
import org.dozvon.scheme.model.CallerStep;
import org.dozvon.scheme.model.Language;
import org.dozvon.scheme.model.SetStep;
import org.dozvon.scheme.words.Words;

/// A caller check compares with lists that exist and hold somebody, and whoever calls gets somewhere.
final class CallerRule implements Rule {
    @Override
    public void check(Drawing drawing, Findings findings) {
        drawing.steps(CallerStep.class).forEach(caller -> check(drawing, caller, findings));
    }

    private static void check(Drawing drawing, CallerStep caller, Findings findings) {
        if (caller.matches().findAny().isEmpty() && !tellsHiddenApart(caller)) {
            findings.error(
                    caller.id(),
                    "caller-without-lists",
                    drawing.ru(caller)
                            + ": не выбран ни один список или класс. Выберите список, проведите скрытым номерам свой путь или"
                            + " удалите блок.",
                    drawing.en(caller)
                            + ": no list or class is chosen. Choose a list, draw hidden numbers a way of their own, or delete"
                            + " the block.");
        }
        var seen = new HashSet<CallerListId>();
        caller.lists().forEach(list -> check(drawing, caller, list, seen.add(list), findings));
        checkClasses(drawing, caller, findings);
        unset(drawing, caller, CallerStep.HIDDEN, "caller-hidden-unset", findings);
        unset(drawing, caller, CallerStep.OTHER, "caller-other-unset", findings);
    }

    private static void checkClasses(Drawing drawing, CallerStep caller, Findings findings) {
        var seen = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        for (var given : caller.classes()) {
            if (given.isBlank() || given.length() > Limits.LABEL_CHARACTERS) {
                findings.error(
                        drawing,
                        caller,
                        "caller-class-invalid",
                        "в классе от 1 до " + Limits.LABEL_CHARACTERS + " знаков. Напишите его короче или уберите.",
                        "a class has 1 to " + Limits.LABEL_CHARACTERS + " characters. Shorten it or remove it.");
            } else if (!seen.add(given)) {
                findings.error(
                        drawing,
                        caller,
                        "caller-class-repeated",
                        "класс «" + given + "» указан дважды. Уберите один из них.",
                        "class “" + given + "” is there twice. Remove one of them.");
            } else if (!isGiven(drawing, given)) {
                findings.warning(
                        drawing,
                        caller,
                        "caller-class-never-given",
                        "класс «" + given + "» не даёт ни один блок «Пометка». Исправьте название или уберите класс.",
                        "no “Note” block gives class “" + given + "”. Correct its name or remove the class.");
            } else {
                unset(drawing, caller, CallerStep.classExit(given), "caller-class-unset", findings);
            }
        }
        if (caller.lists().size() + caller.classes().size() > Limits.ANSWERS) {
            findings.error(
                    drawing,
                    caller,
                    "caller-too-many-ways",
                    "списков и классов вместе не больше " + Limits.ANSWERS + ". Разделите блок на два.",
                    "there are at most " + Limits.ANSWERS + " lists and classes together. Divide the block into two.");
        }
    }

    private static boolean isGiven(Drawing drawing, String callerClass) {
        return Stream.concat(Stream.of(drawing.scheme()), drawing.tenant().schemes().stream())
                .flatMap(scheme -> scheme.steps().stream())
                .anyMatch(step -> step instanceof SetStep set && set.gives(callerClass));
    }

    private static boolean tellsHiddenApart(CallerStep caller) {
        var hidden = caller.exits().get(CallerStep.HIDDEN);
        return hidden != null && !hidden.equals(caller.exits().get(CallerStep.OTHER));
    }

    private static void check(Drawing drawing, CallerStep caller, CallerListId id, boolean first, Findings findings) {
        var list = drawing.list(id);
        if (list.isEmpty()) {
            findings.error(
                    caller.id(),
                    "caller-list-unknown",
                    drawing.ru(caller) + ": списка «" + id + "» больше нет. Выберите другой.",
                    drawing.en(caller) + ": list “" + id + "” is gone. Choose another.");
        } else if (!first) {
            findings.warning(
                    caller.id(),
                    "caller-list-repeated",
                    drawing.ru(caller) + ": список «" + list.get().name() + "» выбран дважды. Уберите один из них.",
                    drawing.en(caller) + ": list “" + list.get().name() + "” is chosen twice. Remove one of them.");
        } else if (list.get().entries().isEmpty()) {
            findings.warning(
                    caller.id(),
                    "caller-list-empty",
                    drawing.ru(caller) + ": список «" + list.get().name()
                            + "» пуст, в нём никто не найдётся. Добавьте в него номера.",
                    drawing.en(caller) + ": list “" + list.get().name()
                            + "” is empty, so nobody is found in it. Add numbers to it.");
        } else {
            unset(drawing, caller, id.value(), "caller-list-unset", findings);
        }
    }

    private static void unset(Drawing drawing, CallerStep caller, String exit, String code, Findings findings) {
        if (drawing.leadsSomewhere(caller, exit)) {
            return;
        }
        findings.warning(
                caller.id(),
                exit,
                code,
                drawing.ru(caller) + ", «" + Words.exitName(drawing.tenant(), caller, exit, Language.RUSSIAN)
                        + "»: звонящий услышит прощание. Подключите выход.",
                drawing.en(caller) + ", “" + Words.exitName(drawing.tenant(), caller, exit, Language.ENGLISH)
                        + "”: the caller hears goodbye. Connect the exit.");
    }
}
