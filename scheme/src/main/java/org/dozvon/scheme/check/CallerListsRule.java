package org.dozvon.scheme.check;

import java.util.Set;
import java.util.regex.Pattern;
import org.dozvon.scheme.model.CallerList;
import org.dozvon.scheme.model.CallerStep;
import org.dozvon.scheme.model.Tenant;

/// A list holds numbers and beginnings of numbers, and does not take the name of an exit that every caller check has.
final class CallerListsRule implements TenantRule {
    private static final Pattern ENTRY = Pattern.compile("\\+[1-9][0-9]{1,14}|\\+([1-9][0-9]{0,13})?\\*");
    private static final Set<String> RESERVED = Set.of(CallerStep.HIDDEN, CallerStep.OTHER);

    @Override
    public void check(Tenant tenant, Findings findings) {
        tenant.callerLists().forEach(list -> check(list, findings));
    }

    private static void check(CallerList list, Findings findings) {
        var malformed = list.entries().stream()
                .filter(entry -> !ENTRY.matcher(entry).matches())
                .count();
        if (malformed > 0) {
            findings.error(
                    null,
                    "list-entry-malformed",
                    "Список «" + list.name() + "»: не похожи на номера строки, их " + malformed
                            + ". Пишите +79031234567 или +7903*.",
                    "List “" + list.name() + "”: " + malformed
                            + " of its lines are not numbers. Write +442071230001 or +4420*.");
        }
        if (list.entries().size() > Limits.LIST_ENTRIES) {
            findings.error(
                    null,
                    "list-too-long",
                    "Список «" + list.name() + "» длиннее " + Limits.LIST_ENTRIES
                            + " строк. Замените похожие номера маской.",
                    "List “" + list.name() + "” is longer than " + Limits.LIST_ENTRIES
                            + " lines. Replace similar numbers by a mask.");
        }
        if (RESERVED.contains(list.id().value())) {
            findings.error(
                    null,
                    "list-id-reserved",
                    "Код списка «" + list.id() + "» занят. Выберите другой.",
                    "The id of list “" + list.id() + "” is reserved. Choose another.");
        }
    }
}
