package org.dozvon.scheme.check;

import java.util.Set;
import org.dozvon.scheme.model.CallerEntry;
import org.dozvon.scheme.model.CallerList;
import org.dozvon.scheme.model.CallerStep;
import org.dozvon.scheme.model.Tenant;

/// A list holds numbers, masks, ranges and regions, and does not take the name of an exit that every caller check has.
final class CallerListsRule implements TenantRule {
    private static final Set<String> RESERVED = Set.of(CallerStep.HIDDEN, CallerStep.OTHER);

    @Override
    public void check(Tenant tenant, Findings findings) {
        tenant.callerLists().forEach(list -> check(list, findings));
    }

    private static void check(CallerList list, Findings findings) {
        var malformed = list.entries().stream()
                .filter(entry -> !CallerEntry.isValid(entry))
                .count();
        if (malformed > 0) {
            findings.error(
                    null,
                    "list-entry-malformed",
                    "Список «" + list.name() + "»: не похожи на номера строки, их " + malformed
                            + ". Пишите +79031234567, +7903*, +7495123??00, +79031230000-+79031239999 или код региона RU-SPE.",
                    "List “" + list.name() + "”: " + malformed
                            + " of its lines are not numbers. Write +442071230001, +4420*, +44207123??00,"
                            + " +442071230000-+442071239999 or a region's code such as US-NY.");
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
