package org.dozvon.web.live;

/// Somebody who waits, ready to show.
///
/// @param since in milliseconds, and `clock` to be read
/// @param rings whose phones ring now; empty when nobody's
/// @param promised they have hung up, and are called back
/// @param answer whether the phone of who looks can ring for it
/// @param acts  whether who looks may do something about it
public record CallerLine(
        String id,
        String number,
        String name,
        String kind,
        boolean urgent,
        String place,
        String tries,
        String rings,
        long since,
        String clock,
        boolean hidden,
        boolean promised,
        boolean answer,
        boolean acts) {
    /// How the row is told from the others to whoever hears it.
    public String who() {
        return name.isEmpty() ? number : name + ", " + number;
    }
}
