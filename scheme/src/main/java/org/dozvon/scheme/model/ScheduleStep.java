package org.dozvon.scheme.model;

import java.util.Map;

/// Leaves by the name of the calendar's interval that holds now, by `holiday` on a day off that the calendar names,
/// else by
/// `closed`.
public record ScheduleStep(StepId id, String label, CalendarId calendar, Map<String, StepId> exits) implements Step {
    public static final String CLOSED = "closed";
    public static final String HOLIDAY = "holiday";

    public ScheduleStep {
        label = Exits.label(label);
        exits = Exits.copied(exits);
    }
}
