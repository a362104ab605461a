package org.dozvon.scheme.compile;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dozvon.scheme.model.Calendar;
import org.dozvon.scheme.model.Holidays;

/// Adds the public holidays of a calendar's country, as far as they are known, to the days that its owner
/// named.
final class CalendarPass {
    private CalendarPass() {}

    static Calendar compiled(Calendar calendar) {
        var country = calendar.holidays();
        if (country == null) {
            return calendar;
        }
        var own = calendar.days().stream().map(Calendar.SpecialDay::date).collect(Collectors.toSet());
        var official = Holidays.days(country, calendar.intervals()).stream().filter(day -> !own.contains(day.date()));
        List<Calendar.SpecialDay> days =
                Stream.concat(calendar.days().stream(), official).toList();
        return new Calendar(calendar.id(), calendar.name(), calendar.zone(), calendar.intervals(), days, country);
    }
}
