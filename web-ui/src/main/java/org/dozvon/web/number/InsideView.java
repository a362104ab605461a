package org.dozvon.web.number;

import java.util.List;
import org.dozvon.web.page.Choice;

/// What phones dial beside people's extensions, and the form for one more.
///
/// @param extension as it was typed
/// @param targets   queues and live schemes
public record InsideView(List<InsideLine> lines, String extension, List<Choice> targets) {
    public InsideView {
        lines = List.copyOf(lines);
        targets = List.copyOf(targets);
    }
}
