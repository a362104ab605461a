package org.dozvon.web.calendar;

import java.util.List;

/// A calendar in one line of the list.
public record CalendarLine(String id, String name, List<String> hours, int days) {}
