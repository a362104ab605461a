package org.dozvon.web.call;

import java.util.List;
import org.dozvon.web.page.Choice;

/// The call list, ready to show.
public record CallListView(
        CallFilter filter,
        List<Choice> periods,
        List<Choice> outcomes,
        List<Choice> numbers,
        List<Choice> people,
        List<CallLine> calls,
        String older,
        boolean first) {}
