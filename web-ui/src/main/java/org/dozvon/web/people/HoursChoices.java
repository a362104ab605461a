package org.dozvon.web.people;

import java.util.List;
import org.dozvon.scheme.model.Calendar;
import org.dozvon.scheme.model.CalendarId;
import org.dozvon.web.page.Choice;
import org.dozvon.web.page.Options;
import org.dozvon.web.page.View;
import org.jspecify.annotations.Nullable;

/// Calendars by which somebody may be on duty.
final class HoursChoices {
    private HoursChoices() {}

    static List<Choice> of(List<Calendar> calendars, String byHand, String chosen) {
        var options = new Options(byHand);
        calendars.forEach(calendar -> options.and(calendar.id().value(), calendar.name()));
        return options.choices(chosen, chosen);
    }

    static @Nullable CalendarId read(String chosen) {
        try {
            return chosen.isEmpty() ? null : new CalendarId(chosen);
        } catch (IllegalArgumentException notOne) {
            throw View.wrong("hours", notOne.getMessage() == null ? "" : notOne.getMessage());
        }
    }
}
