package org.dozvon.web.number;

/// A number in one line of the list.
///
/// @param service what calls it by itself, empty for people
public record NumberLine(
        String digits, String number, String label, String service, String scheme, String schemeName, String reserve) {}
