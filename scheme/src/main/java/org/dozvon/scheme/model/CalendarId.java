package org.dozvon.scheme.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// Names a calendar within the tenant.
public record CalendarId(@JsonValue String value) implements Comparable<CalendarId> {
    @JsonCreator
    public CalendarId {
        Ids.checked("calendar", value);
    }

    @Override
    public int compareTo(CalendarId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
