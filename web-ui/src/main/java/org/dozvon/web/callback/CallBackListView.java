package org.dozvon.web.callback;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dozvon.web.page.Seen;

/// The list, ready to show.
///
/// @param done  those that are done, not those that are open
/// @param open  how many are open in all
/// @param next  begins the page after this one, empty on the last
/// @param first whether it is the first page, which refreshes itself
public record CallBackListView(boolean done, int open, List<CallBackLine> lines, String next, boolean first) {
    private static final String OPEN = "/call-backs";

    public String path() {
        return done ? OPEN + "?state=done" : OPEN;
    }

    public String older() {
        return next.isEmpty()
                ? ""
                : path() + (done ? "&" : "?") + "after=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
    }

    public String live() {
        return OPEN + "/live?state=" + (done ? "done" : "open") + "&seen=" + Seen.of(this);
    }
}
