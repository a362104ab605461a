package org.dozvon.scheme.check;

import java.util.Comparator;
import java.util.Set;
import java.util.stream.Collectors;
import org.dozvon.scheme.model.DutyRota;
import org.dozvon.scheme.model.Person;
import org.dozvon.scheme.model.PersonId;
import org.dozvon.scheme.model.Tenant;

/// A duty rota has watches that begin before they end, people who exist, and no hole by oversight.
final class RotasRule implements TenantRule {
    @Override
    public void check(Tenant tenant, Findings findings) {
        var people = tenant.people().stream().map(Person::id).collect(Collectors.toSet());
        if (tenant.rotas().size() > Limits.ROTAS) {
            findings.error(
                    null,
                    "rotas-too-many",
                    "Графиков дежурств больше " + Limits.ROTAS + ". Удалите лишние.",
                    "There are more than " + Limits.ROTAS + " duty rotas. Delete some.");
        }
        tenant.rotas().forEach(rota -> check(rota, people, findings));
    }

    private static void check(DutyRota rota, Set<PersonId> people, Findings findings) {
        if (rota.zone() != null && !TenantIdsRule.isZone(rota.zone())) {
            findings.error(
                    null,
                    "rota-zone-unknown",
                    ru(rota) + "часовой пояс неизвестен. Выберите пояс из списка.",
                    en(rota) + "its time zone is not known. Choose one from the list.");
        }
        if (rota.watches().stream().anyMatch(watch -> !watch.from().isBefore(watch.to()))
                || rota.watches().size() > Limits.WATCHES) {
            findings.error(
                    null,
                    "rota-watch-invalid",
                    ru(rota) + "дежурство кончается раньше, чем начинается, или дежурств больше " + Limits.WATCHES
                            + ". Исправьте.",
                    en(rota) + "a watch ends before it begins, or there are more than " + Limits.WATCHES
                            + ". Correct it.");
        }
        if (rota.watches().stream().anyMatch(watch -> !people.contains(watch.person()))) {
            findings.error(
                    null,
                    "rota-person-unknown",
                    ru(rota) + "дежурит сотрудник, которого больше нет. Выберите другого.",
                    en(rota) + "somebody on duty is gone. Choose another.");
        }
        checkHoles(rota, findings);
    }

    private static void checkHoles(DutyRota rota, Findings findings) {
        var watches = rota.watches().stream()
                .sorted(Comparator.comparing(DutyRota.Watch::from))
                .toList();
        var until = watches.isEmpty() ? null : watches.getFirst().to();
        for (var watch : watches) {
            if (until != null && watch.from().isAfter(until)) {
                findings.warning(
                        null,
                        "rota-hole",
                        ru(rota) + "с " + until + " до " + watch.from() + " не дежурит никто. Назначьте дежурного.",
                        en(rota) + "nobody is on duty from " + until + " to " + watch.from() + ". Put somebody there.");
                return;
            }
            until = until == null || watch.to().isAfter(until) ? watch.to() : until;
        }
    }

    private static String ru(DutyRota rota) {
        return "График дежурств «" + rota.name() + "»: ";
    }

    private static String en(DutyRota rota) {
        return "Duty rota “" + rota.name() + "”: ";
    }
}
