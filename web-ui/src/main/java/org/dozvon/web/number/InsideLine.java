package org.dozvon.web.number;

/// A queue or a scheme that phones dial, in one line of the list.
///
/// @param kind what it is
/// @param href where it is set up
public record InsideLine(String extension, String kind, String name, String href) {
    public String deletePath() {
        return "/inside-numbers/" + extension + "/delete";
    }
}
