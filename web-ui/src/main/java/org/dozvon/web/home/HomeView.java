package org.dozvon.web.home;

import java.util.List;
import org.dozvon.web.call.CallLine;
import org.dozvon.web.page.Seen;

/// Today, ready to show.
public record HomeView(
        String day,
        boolean anyCalls,
        String callThisNumber,
        List<Figure> figures,
        List<String> switches,
        List<Warning> warnings,
        List<Task> tasks,
        int tasksDone,
        List<CallLine> calls) {

    public record Figure(String name, String value, String aside, String href, boolean attention) {}

    public record Warning(String text, String href, String action) {}

    public record Task(String what, String why, String href, boolean done) {}

    public String seen() {
        return Seen.of(this);
    }

    public boolean setUp() {
        return tasksDone == tasks.size();
    }
}
