package org.dozvon.web.savedtest;

import io.quarkus.qute.TemplateData;
import java.util.List;
import org.dozvon.web.call.PathLine;

/// How one saved test came out.
///
/// @param misses what was expected and what happened instead; empty when it passed
/// @param path   how the call went, to be lit up on the drawing
/// @param ending in words, empty when the call never began
@TemplateData
record TestRunView(
        String scheme,
        String schemeName,
        String id,
        String name,
        String call,
        List<MissLine> misses,
        List<PathLine> path,
        String ending) {
    /// @param step on this scheme's drawing, empty when it is on another's or on none
    @TemplateData
    record MissLine(String at, String expected, String got, String step) {}

    public boolean passed() {
        return misses.isEmpty();
    }
}
