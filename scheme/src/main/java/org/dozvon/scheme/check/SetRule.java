package org.dozvon.scheme.check;

import org.dozvon.scheme.model.CallVariables;
import org.dozvon.scheme.model.SetStep;

/// A note says something, under names that other steps can use.
final class SetRule implements Rule {
    @Override
    public void check(Drawing drawing, Findings findings) {
        drawing.steps(SetStep.class).forEach(set -> check(drawing, set, findings));
    }

    private static void check(Drawing drawing, SetStep set, Findings findings) {
        if (set.variables().keySet().stream().anyMatch(name -> !CallVariables.isOwnName(name))
                || set.variables().size() > CallVariables.COUNT) {
            findings.error(
                    drawing,
                    set,
                    "variable-name-invalid",
                    "переменных не больше " + CallVariables.COUNT
                            + ", имена — латинские буквы, цифры и _, не из занятых. Исправьте.",
                    "there are at most " + CallVariables.COUNT
                            + " variables, named by lower-case letters, digits and _, not by reserved names. Correct them.");
        }
        var priority = set.priority();
        if (priority != null && (priority < 0 || priority > Limits.PRIORITY_MAX)) {
            findings.error(
                    drawing,
                    set,
                    "set-priority-out-of-range",
                    "приоритет — от 0 до 9, а указано " + priority + ". Поставьте, например, 5.",
                    "a priority is 0 to 9, but this one is " + priority + ". Set 5, for example.");
        }
        if (set.tags().size() > Limits.TAGS || set.tags().stream().anyMatch(tag -> isBad(tag)) || isTooLong(set)) {
            findings.error(
                    drawing,
                    set,
                    "set-text-too-long",
                    "класс и метки — от 1 до " + Limits.LABEL_CHARACTERS + " знаков, меток не больше " + Limits.TAGS
                            + ". Сократите.",
                    "a class and tags have 1 to " + Limits.LABEL_CHARACTERS + " characters, and there are at most "
                            + Limits.TAGS + " tags. Shorten them.");
        }
    }

    private static boolean isTooLong(SetStep set) {
        return set.callerClass() != null && isBad(set.callerClass());
    }

    private static boolean isBad(String text) {
        return text.isBlank() || text.length() > Limits.LABEL_CHARACTERS;
    }
}
