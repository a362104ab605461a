package org.dozvon.scheme.check;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import org.dozvon.scheme.model.Calendar;
import org.dozvon.scheme.model.CallerList;
import org.dozvon.scheme.model.Connection;
import org.dozvon.scheme.model.DailySwitch;
import org.dozvon.scheme.model.DutyRota;
import org.dozvon.scheme.model.Group;
import org.dozvon.scheme.model.Person;
import org.dozvon.scheme.model.Queue;
import org.dozvon.scheme.model.Scheme;
import org.dozvon.scheme.model.Sound;
import org.dozvon.scheme.model.Tenant;

/// Every id names one thing, and the tenant's clock is known.
final class TenantIdsRule implements TenantRule {
    @Override
    public void check(Tenant tenant, Findings findings) {
        check(tenant.people(), Person::id, "сотрудника", "person", findings);
        check(tenant.groups(), Group::id, "группы", "group", findings);
        check(tenant.calendars(), Calendar::id, "календаря", "calendar", findings);
        check(tenant.callerLists(), CallerList::id, "списка", "caller list", findings);
        check(tenant.rotas(), DutyRota::id, "графика дежурств", "duty rota", findings);
        check(tenant.switches(), DailySwitch::id, "переключателя", "switch", findings);
        check(tenant.connections(), Connection::id, "подключения", "connection", findings);
        check(tenant.queues(), Queue::id, "очереди", "queue", findings);
        check(tenant.sounds(), Sound::id, "звука", "sound", findings);
        check(tenant.schemes(), Scheme::id, "схемы", "scheme", findings);
        if (!isZone(tenant.zone())) {
            findings.error(
                    null,
                    "tenant-zone-unknown",
                    "Часовой пояс «" + tenant.zone() + "» неизвестен. Выберите пояс из списка, например Europe/Moscow.",
                    "Time zone “" + tenant.zone() + "” is not known. Choose one from the list, such as Europe/London.");
        }
    }

    private static <T> void check(
            List<T> things, Function<T, Object> id, String whoseRu, String kindEn, Findings findings) {
        Repeats.of(things, id)
                .forEach(repeated -> findings.error(
                        null,
                        "id-repeated",
                        "Код " + whoseRu + " «" + repeated + "» использован дважды. Измените один из них.",
                        "The id of " + kindEn + " “" + repeated + "” is used twice. Change one of them."));
    }

    static boolean isZone(String zone) {
        try {
            ZoneId.of(zone);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
