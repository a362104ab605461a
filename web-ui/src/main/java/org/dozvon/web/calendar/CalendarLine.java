package org.dozvon.web.calendar;

import java.util.List;

/// A calendar in one line of the list.
///
/// @param holidays the country whose holidays it keeps; empty for none
public record CalendarLine(String id, String name, List<String> hours, int days, String holidays) {}
