package org.dozvon.web.calendar;

/// A duty rota in one line of the list.
///
/// @param now   who is on duty; empty when nobody is
/// @param lasts until when somebody is named; empty when nobody is
public record RotaLine(String id, String name, String now, String lasts) {}
