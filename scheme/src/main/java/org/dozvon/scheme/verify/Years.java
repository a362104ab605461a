package org.dozvon.scheme.verify;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dozvon.scheme.model.Calendar;
import org.dozvon.scheme.model.CalendarId;

/// The year ahead of each calendar, as its owner keeps it, whatever somebody has switched on for today. Each is worked
/// out once, however many exits ask.
final class Years {
    private final String tenantZone;
    private final Instant from;
    private final Map<CalendarId, Timeline> whole = new HashMap<>();
    private final Map<Interval, Optional<Timeline.Span>> alone = new HashMap<>();

    Years(String tenantZone, Instant from) {
        this.tenantZone = tenantZone;
        this.from = from;
    }

    private record Interval(CalendarId calendar, String name) {}

    Timeline of(Calendar calendar) {
        return whole.computeIfAbsent(calendar.id(), _ -> Timeline.of(List.of(calendar), tenantZone, from));
    }

    /// When an interval would hold first if the calendar had no other.
    Optional<Timeline.Span> alone(Calendar calendar, String interval) {
        return alone.computeIfAbsent(new Interval(calendar.id(), interval), _ -> first(only(calendar, interval)));
    }

    private static Calendar only(Calendar calendar, String interval) {
        var rows = calendar.intervals().stream()
                .filter(row -> row.name().equals(interval))
                .toList();
        var days = calendar.days().stream().filter(day -> day.hours().isEmpty()).toList();
        return new Calendar(calendar.id(), calendar.name(), calendar.zone(), rows, days);
    }

    private Optional<Timeline.Span> first(Calendar calendar) {
        var timeline = Timeline.of(List.of(calendar), tenantZone, from);
        for (int kind = 0; kind < timeline.size(); kind++) {
            if (timeline.answer(kind, 0) >= 0) {
                return Optional.of(timeline.spans(kind).getFirst());
            }
        }
        return Optional.empty();
    }
}
