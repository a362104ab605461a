package org.dozvon.web.call;

import java.util.List;
import org.dozvon.web.page.Choice;
import org.dozvon.web.page.Seen;

/// The call list, ready to show.
public record CallListView(
        CallFilter filter,
        List<Choice> periods,
        List<Choice> outcomes,
        List<Choice> directions,
        List<Choice> numbers,
        List<Choice> people,
        List<CallLine> calls,
        String older,
        boolean first) {
    /// Where the newest calls are asked for again; older ones do not change.
    public String live() {
        return filter.live(Seen.of(calls, older));
    }
}
