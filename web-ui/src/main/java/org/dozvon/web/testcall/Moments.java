package org.dozvon.web.testcall;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Stream;
import org.dozvon.scheme.model.Calendar;
import org.dozvon.scheme.model.Tenant;
import org.dozvon.scheme.run.OpeningHours;

/// Moments that are worth a try: who looks at a scheme on a Sunday wants to know what Monday's callers meet.
final class Moments {
    private static final int HOURS_AHEAD = 24 * 10;

    private Moments() {}

    /// The other side of the company's first calendar: the next full hour at which it is open when it is closed now,
    /// and the other way round. Empty where it never changes.
    static Optional<Moment> next(Tenant tenant, LocalDateTime now) {
        return tenant.calendars().stream()
                .findFirst()
                .flatMap(calendar -> next(calendar, ZoneId.of(tenant.zone()), now));
    }

    /// @param local for a `datetime-local` field
    record Moment(LocalDateTime local, boolean open) {}

    private static Optional<Moment> next(Calendar calendar, ZoneId zone, LocalDateTime now) {
        var hours = OpeningHours.of(calendar, zone.getId());
        var openNow = isOpen(hours, now.atZone(zone).toInstant());
        return Stream.iterate(now.truncatedTo(ChronoUnit.HOURS).plusHours(1), hour -> hour.plusHours(1))
                .limit(HOURS_AHEAD)
                .filter(hour -> isOpen(hours, hour.atZone(zone).toInstant()) != openNow)
                .findFirst()
                // An hour later nobody wonders whether it was just before or just after.
                .map(hour -> new Moment(later(hours, hour, zone, !openNow), !openNow));
    }

    private static LocalDateTime later(OpeningHours hours, LocalDateTime hour, ZoneId zone, boolean open) {
        var next = hour.plusHours(1);
        return isOpen(hours, next.atZone(zone).toInstant()) == open ? next : hour;
    }

    private static boolean isOpen(OpeningHours hours, Instant moment) {
        return hours.at(moment) >= 0;
    }
}
