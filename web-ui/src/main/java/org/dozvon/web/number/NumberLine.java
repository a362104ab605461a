package org.dozvon.web.number;

/// A number in one line of the list.
public record NumberLine(
        String digits, String number, String label, String scheme, String schemeName, String reserve) {}
