package org.dozvon.web.agent;

/// What somebody is doing, ready to show.
///
/// @param word  short, as a badge
/// @param since empty when nothing is known
/// @param why   whether their phone rings, and why not
/// @param next  what they chose and what begins later; empty when it holds already
/// @param hours until when it holds, and whether by their schedule; empty without one
record Now(String word, String tone, String icon, String since, String why, String next, String hours) {
    static Now unknown(String word, String why) {
        return new Now(word, "", "hours", "", why, "", "");
    }

    /// Changes whenever this reads differently.
    public String seen() {
        return Integer.toHexString(hashCode());
    }
}
