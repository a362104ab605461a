package org.dozvon.scheme.run;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.dozvon.scheme.desk.Hours;

/// The hours of one or several calendars: open while any of them is.
record DutyHours(List<OpeningHours> calendars) implements Hours {
    private static final int MOST_STEPS = 200;

    DutyHours {
        calendars = List.copyOf(calendars);
    }

    @Override
    public boolean isOpen(Instant moment) {
        return calendars.stream().anyMatch(calendar -> calendar.at(moment) >= 0);
    }

    @Override
    public Optional<Instant> lastChange(Instant moment) {
        return change(moment, OpeningHours::lastChange, Comparator.naturalOrder(), at -> at.minusMillis(1));
    }

    @Override
    public Optional<Instant> nextChange(Instant moment) {
        return change(moment, OpeningHours::nextChange, Comparator.reverseOrder(), at -> at);
    }

    /// Where one calendar closes, another may be open.
    private Optional<Instant> change(
            Instant moment,
            BiFunction<OpeningHours, Instant, Optional<Instant>> ofOne,
            Comparator<Instant> nearestLast,
            UnaryOperator<Instant> beyond) {
        var from = moment;
        for (int step = 0; step < MOST_STEPS; step++) {
            var start = from;
            var nearest = calendars.stream()
                    .flatMap(calendar -> ofOne.apply(calendar, start).stream())
                    .max(nearestLast);
            if (nearest.isEmpty()
                    || isOpen(nearest.get()) != isOpen(nearest.get().minusMillis(1))) {
                return nearest;
            }
            from = beyond.apply(nearest.get());
        }
        return Optional.empty();
    }
}
