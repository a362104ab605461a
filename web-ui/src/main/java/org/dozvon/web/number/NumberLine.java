package org.dozvon.web.number;

/// A number in one line of the list.
///
/// @param service what calls it by itself, empty for people
/// @param note    what it is for, and where customers find it
/// @param rung    how often in the last month, empty when that is not known
/// @param badge   what is amiss: nobody answers, rung and nobody's; empty when nothing is
public record NumberLine(
        String digits,
        String number,
        String label,
        String service,
        String scheme,
        String schemeName,
        String reserve,
        String owner,
        String note,
        String rung,
        String badge) {}
