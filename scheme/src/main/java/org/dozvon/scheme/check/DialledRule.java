package org.dozvon.scheme.check;

import java.util.HashSet;
import java.util.regex.Pattern;
import org.dozvon.scheme.model.DialledStep;
import org.jspecify.annotations.Nullable;

/// Groups of numbers have names of their own and hold numbers that the tenant has.
final class DialledRule implements Rule {
    private static final Pattern ENTRY = Pattern.compile("\\+[1-9][0-9]{1,14}|\\+[1-9][0-9]{0,13}\\*");

    @Override
    public void check(Drawing drawing, Findings findings) {
        drawing.steps(DialledStep.class).forEach(dialled -> check(drawing, dialled, findings));
    }

    private static void check(Drawing drawing, DialledStep dialled, Findings findings) {
        if (dialled.groups().isEmpty() || dialled.groups().size() > Limits.NUMBER_GROUPS) {
            findings.error(
                    drawing,
                    dialled,
                    "dialled-groups-out-of-range",
                    "групп номеров должно быть от 1 до " + Limits.NUMBER_GROUPS + ". Добавьте или уберите группы.",
                    "there are 1 to " + Limits.NUMBER_GROUPS + " groups of numbers. Add or remove some.");
        }
        var seen = new HashSet<String>();
        for (var group : dialled.groups()) {
            if (group.name().isBlank()
                    || group.name().length() > Limits.LABEL_CHARACTERS
                    || group.name().equals(DialledStep.OTHER)
                    || !seen.add(group.name())) {
                findings.error(
                        drawing,
                        dialled,
                        "dialled-group-name-invalid",
                        "название группы «" + Text.start(group.name())
                                + "» пустое, занятое, слишком длинное или повторяется. Назовите её иначе.",
                        "the group's name “" + Text.start(group.name())
                                + "” is empty, reserved, too long or there twice. Name it otherwise.");
            }
            check(drawing, dialled, group, findings);
        }
    }

    private static void check(Drawing drawing, DialledStep dialled, DialledStep.NumberGroup group, Findings findings) {
        var malformed = group.numbers().stream()
                .filter(entry -> !ENTRY.matcher(entry).matches())
                .count();
        if (malformed > 0 || group.numbers().isEmpty() || group.numbers().size() > Limits.NUMBERS_IN_A_GROUP) {
            findings.error(
                    drawing,
                    dialled,
                    "dialled-numbers-malformed",
                    "в группе «" + Text.start(group.name())
                            + "» нет номеров или есть строки, которые не номера. Пишите +78123091500 или +7812*.",
                    "group “" + Text.start(group.name())
                            + "” is empty or has lines that are not numbers. Write +442071230001 or +4420*.");
        } else if (drawing.tenant().numbers().stream()
                .noneMatch(own -> group.equals(first(dialled, own.number().value())))) {
            findings.warning(
                    drawing,
                    dialled,
                    "dialled-group-never",
                    "ни один ваш номер не попадает в группу «" + Text.start(group.name())
                            + "»: таких у вас нет, или их забирает группа выше. Проверьте номера.",
                    "none of your numbers gets into group “" + Text.start(group.name())
                            + "”: you have no such number, or a group above takes it. Check its numbers.");
        }
    }

    /// The group that a call to this number takes.
    private static DialledStep.@Nullable NumberGroup first(DialledStep dialled, String own) {
        return dialled.groups().stream()
                .filter(group -> group.numbers().stream().anyMatch(entry -> holds(entry, own)))
                .findFirst()
                .orElse(null);
    }

    private static boolean holds(String entry, String own) {
        return entry.endsWith("*") ? own.startsWith(entry.substring(0, entry.length() - 1)) : own.equals(entry);
    }
}
